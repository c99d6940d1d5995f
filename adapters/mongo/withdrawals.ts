import type { Db } from 'mongodb';
import { insertOnce } from './insert-once.js';

/** That an applicant took the application back; `_id` is the case. Also the outbox from which the process hears of it. */
export interface WithdrawalDocument {
  readonly _id: string;
  readonly at: string;
  readonly by: string;
  readonly byName: string;
  readonly how: 'signed-paper' | 'at-window';
  readonly sealedReason: string;
  readonly state: 'pending' | 'told';
}

export interface Withdrawals {
  find(caseId: string): Promise<WithdrawalDocument | undefined>;
  /** Once for each case; gives the one that counts. */
  add(withdrawal: WithdrawalDocument): Promise<WithdrawalDocument>;
  pending(limit: number): Promise<readonly string[]>;
  markTold(caseId: string): Promise<void>;
}

export function withdrawals(db: Db): Withdrawals {
  const collection = db.collection<WithdrawalDocument>('withdrawals');
  const find = async (caseId: string) => (await collection.findOne({ _id: caseId })) ?? undefined;
  return {
    find,
    async add(withdrawal) {
      await insertOnce(() => collection.insertOne(withdrawal));
      return (await find(withdrawal._id)) ?? withdrawal;
    },
    async pending(limit) {
      const found = await collection.find({ state: 'pending' }, { projection: { _id: 1 } }).sort({ at: 1 }).limit(limit).toArray();
      return found.map(({ _id }) => _id);
    },
    markTold: async (caseId) => void (await collection.updateOne({ _id: caseId }, { $set: { state: 'told' } })),
  };
}
