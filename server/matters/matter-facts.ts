import type { Db } from 'mongodb';
import type { MatterDocument } from '../../adapters/mongo/matters.js';
import type { ReadBatches } from '../monitoring/link-cases.js';

/** What lists of tasks and instances show of a matter. */
export function matterFacts(db: Db): ReadBatches {
  const matters = db.collection<MatterDocument>('matters');

  return async (ids) => {
    const found = await matters
      .find({ _id: { $in: [...ids] } }, { projection: { matterNumber: 1, countyCode: 1, townshipCode: 1, title: 1, seenBy: 1 } })
      .toArray();
    return found.map(({ _id, matterNumber, countyCode, townshipCode, title, seenBy }) => [
      _id,
      {
        receiptNumber: matterNumber,
        countyCode,
        ...(townshipCode !== undefined && { townshipCode }),
        nameMasked: title,
        isManyPlaces: true,
        ...(!seenBy.includes('*') && { seenBy }),
      },
    ]);
  };
}
