import type { Db } from 'mongodb';
import type { CaseModel } from '../../adapters/mongo/case-model.js';
import type { Clock } from '../../domain/ports/clock.js';
import type { NotedEvent } from './changes.js';
import type { EngineRecord } from './engine-record.js';
import { advance, positions } from './positions.js';
import { projection } from './projection.js';
import { recordLog } from './record-log.js';

export interface ApplyRecords {
  (records: readonly EngineRecord[]): Promise<void>;
  /** Nothing is applied while that work goes on; what comes meanwhile waits. */
  whileHeld<T>(work: () => Promise<T>): Promise<T>;
}

/**
 * Turns records into the read model. They come at least once and in order within a partition: what was applied is skipped, a crash in the
 * middle is repaired by applying the batch again, and the position is noted last. Each is kept in the record log, too.
 */
export function applyRecords({
  db,
  cases,
  clock,
  onEvents,
}: {
  readonly db: Db;
  readonly cases: CaseModel;
  readonly clock: Clock;
  readonly onEvents: (noted: readonly NotedEvent[]) => void;
}): ApplyRecords {
  const kept = positions(db);
  const log = recordLog(db);
  const project = projection(db, db, cases);
  let queue: Promise<unknown> = Promise.resolve();

  async function applyPartition(partitionId: number, records: readonly EngineRecord[]): Promise<void> {
    const before = await kept.read(partitionId);
    const news = newRecords(records, before ? BigInt(before.position) : -1n);
    if (news.length === 0) return;

    const [changes] = await Promise.all([project(news), log.append(partitionId, news)]);
    await kept.write(advance(before, partitionId, news, clock.now().getTime()));
    onEvents([...changes.noted.values()]);
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  }

  const apply = (records: readonly EngineRecord[]) =>
    inTurn(async () => {
      for (const [partitionId, own] of byPartition(records)) await applyPartition(partitionId, own);
    });
  return Object.assign(apply, { whileHeld: inTurn });
}

/** In the log's order, each once, and only what lies behind the last position. */
function newRecords(records: readonly EngineRecord[], lastPosition: bigint): readonly EngineRecord[] {
  const sorted = [...records].sort((a, b) => (a.position < b.position ? -1 : a.position > b.position ? 1 : 0));
  let last = lastPosition;
  return sorted.filter(({ position }) => {
    if (position <= last) return false;
    last = position;
    return true;
  });
}

function byPartition(records: readonly EngineRecord[]): ReadonlyMap<number, readonly EngineRecord[]> {
  const parts = new Map<number, EngineRecord[]>();
  for (const record of records) {
    const own = parts.get(record.partitionId) ?? [];
    parts.set(record.partitionId, own);
    own.push(record);
  }
  return parts;
}
