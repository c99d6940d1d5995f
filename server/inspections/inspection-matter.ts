import type { Db } from 'mongodb';
import type { InspectionDocument } from '../../adapters/mongo/inspections.js';
import type { ReadBatches } from '../monitoring/link-cases.js';

/** What lists of instances show of an inspection: its number in place of a receipt's. */
export function inspectionMatters(db: Db): ReadBatches {
  const inspections = db.collection<InspectionDocument>('inspections');

  return async (ids) => {
    const found = await inspections.find({ _id: { $in: [...ids] } }, { projection: { inspectionNumber: 1, countyCode: 1 } }).toArray();
    return found.map(({ _id, inspectionNumber, countyCode }) => [_id, { receiptNumber: inspectionNumber, countyCode, nameMasked: '监督检查' }]);
  };
}
