import type { Db } from 'mongodb';
import type { PriceRunDocument } from '../../adapters/mongo/price-runs.js';
import type { ReadBatches } from '../monitoring/link-cases.js';

/** What lists of tasks and instances show of a month's prices. It belongs to the city, whose code stands where a county's would. */
export function priceRunMatters(db: Db): ReadBatches {
  const runs = db.collection<PriceRunDocument>('priceRuns');

  return async (ids) => {
    const found = await runs.find({ _id: { $in: [...ids] } }, { projection: { runNumber: 1, cityCode: 1, period: 1 } }).toArray();
    return found.map(({ _id, runNumber, cityCode, period }) => [
      _id,
      { receiptNumber: runNumber, countyCode: cityCode, nameMasked: `${period} 价格临时补贴` },
    ]);
  };
}
