import type { Db } from 'mongodb';
import type { BatchDocument } from '../../adapters/mongo/disbursements.js';
import { disbursedProgramNames } from '../../domain/money/disbursed-programs.js';
import type { ReadBatches } from '../monitoring/link-cases.js';

/** What lists of tasks and instances show of a batch: its number in place of a receipt's, its program and month in place of a person. */
export function batchMatters(db: Db): ReadBatches {
  const batches = db.collection<BatchDocument>('batches');

  return async (ids) => {
    const found = await batches.find({ _id: { $in: [...ids] } }).toArray();
    return found.map(({ _id, batchNumber, countyCode, program, period }) => [
      _id,
      { receiptNumber: batchNumber, countyCode, nameMasked: `${period} ${disbursedProgramNames[program]}` },
    ]);
  };
}
