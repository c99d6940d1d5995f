import type { Db } from 'mongodb';
import type { OpenExplanations } from '../../domain/ports/open-explanations.js';

const steps = ['explainAfterwards', 'checkExplanation', 'approveAfterwards'];

/** From the read model: the steps after the payment that are still to be done. */
export function openExplanations(db: Db): OpenExplanations {
  const tasks = db.collection<{
    readonly countyCode: string;
    readonly townshipCode: string;
    readonly caseId?: string;
    readonly dueAt?: string;
    readonly state: string;
    readonly elementId: string;
    readonly receiptNumber?: string;
    readonly sortKey: string;
  }>('tasks');

  return {
    async of(countyCode, limit) {
      const open = { countyCode, state: 'open', elementId: { $in: steps } };
      const found = await tasks
        .find(open, { projection: { receiptNumber: 1 } })
        .sort({ sortKey: 1 })
        .limit(limit)
        .toArray();
      return { count: await tasks.countDocuments(open), receiptNumbers: found.flatMap(({ receiptNumber }) => receiptNumber ?? []) };
    },

    async *overdueIn(townshipCode, now) {
      const overdue = { townshipCode, state: 'open', elementId: 'explainAfterwards', dueAt: { $lt: now } };
      for await (const { caseId, receiptNumber } of tasks.find(overdue, { projection: { caseId: 1, receiptNumber: 1 } }))
        if (caseId !== undefined && receiptNumber !== undefined) yield { caseId, receiptNumber };
    },
  };
}
