import type { Db } from 'mongodb';
import type { TopUpDocument } from '../../adapters/mongo/reserve-top-ups.js';
import { owedAges, type OwedAge, type ReserveFigures } from '../../domain/api-money.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import type { Clock } from '../../domain/ports/clock.js';
import type { PolicyStore } from '../../domain/ports/policy-store.js';
import type { TownshipDocument } from '../emergencies/townships.js';
import type { ReadModel } from '../monitoring/documents.js';

export type ReadReserveFigures = (township: TownshipDocument) => Promise<ReserveFigures>;

/** R13: what a township's reserve fund waits for. */
export function reserveFigures({
  db,
  model,
  policies,
  clock,
}: {
  readonly db: Db;
  readonly model: Pick<ReadModel, 'tasks'>;
  readonly policies: PolicyStore;
  readonly clock: Clock;
}): ReadReserveFigures {
  const topUps = db.collection<TopUpDocument>('reserveTopUps');

  return async ({ _id: townshipCode, countyCode }) => {
    const now = clock.now();
    const policy = await policies.inForce(countyCode, civilDate(now));
    const minimumFen = policy?.values.reserveFundMinimumFen;
    const topUp = await topUps.findOne({ openFor: townshipCode });
    const owed: Record<OwedAge, number> = { notDue: 0, upTo10: 0, upTo30: 0, over30: 0 };
    const open = { townshipCode, state: 'open' as const, elementId: 'explainAfterwards' };
    for await (const { dueAt } of model.tasks.find(open, { projection: { dueAt: 1 } })) owed[ageOf(dueAt, now)] += 1;
    return {
      ...(minimumFen !== undefined && { minimumFen }),
      ...(topUp && { topUp: { matterId: topUp._id, since: topUp.at } }),
      owed,
    };
  };
}

function ageOf(dueAt: string | undefined, now: Date): OwedAge {
  const days = dueAt === undefined ? 0 : (now.getTime() - Date.parse(dueAt)) / 86_400_000;
  return owedAges[days <= 0 ? 0 : days <= 10 ? 1 : days <= 30 ? 2 : 3];
}
