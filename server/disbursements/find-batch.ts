import type { Db } from 'mongodb';
import type { BatchDocument } from '../../adapters/mongo/disbursements.js';
import type { ActingUser } from '../http/acting-user.js';
import type { CountyOf } from '../policy/county-of.js';

export type FindBatch = (batchId: string, user: ActingUser) => Promise<BatchDocument | undefined>;

/** A batch as it is kept; undefined outside of the person's county. */
export function findBatch(db: Db, countyOf: CountyOf): FindBatch {
  const batches = db.collection<BatchDocument>('batches');
  return async (batchId, user) => (await batches.findOne({ _id: batchId, countyCode: await countyOf(user) })) ?? undefined;
}
