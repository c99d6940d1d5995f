import type { Db } from 'mongodb';
import type { MonitoringStatus } from '../../domain/api.js';
import type { Clock } from '../../domain/ports/clock.js';
import type { ProcessEngine } from '../../domain/ports/process-engine.js';
import type { ActingUser } from '../http/acting-user.js';
import type { ReadModel } from './documents.js';
import { positions, type PositionDocument } from './positions.js';
import { visibleInstances } from './visible-instances.js';

const recentMs = 10_000;

export type ReadStatus = (user: ActingUser) => Promise<MonitoringStatus>;

/** Whether the engine answers, and how far what people see is behind it. */
export function readStatus({ db, model, engine, clock }: { readonly db: Db; readonly model: ReadModel; readonly engine: Pick<ProcessEngine, 'ping'>; readonly clock: Clock }): ReadStatus {
  const kept = positions(db);

  return async (user) => {
    const count = (state: 'active' | 'incident' | 'completed' | 'terminated') => model.instances.countDocuments({ $and: [visibleInstances(user), { state }] });
    const [enginePingMs, partitions, active, incident, completed, terminated] = await Promise.all([
      engine.ping().then((ms) => Math.round(ms * 10) / 10, () => null),
      kept.all(),
      count('active'),
      count('incident'),
      count('completed'),
      count('terminated'),
    ]);
    return {
      enginePingMs,
      lagMs: Math.max(0, ...partitions.map((partition) => lagOf(partition, clock.now().getTime()))),
      partitions: partitions.map(({ _id, position, gaps }) => ({ partitionId: _id, position, gaps })),
      counts: { active, incident, completed, terminated },
    };
  };
}

/** How old the last record was when it was applied; nothing once records have stopped coming, for then we are up to date. */
function lagOf({ recordedAt, appliedAt }: PositionDocument, nowMs: number): number {
  return nowMs - appliedAt > recentMs ? 0 : appliedAt - recordedAt;
}
