import type { AnyBulkWriteOperation, Db, Document } from 'mongodb';
import type { ReadModelCollection } from '../changes.js';
import { isSame, taskMends } from './is-same.js';
import type { SuspectList } from './suspects.js';

type Found = Document & { _id: string };

/** Puts each suspect right that is not what the log says, and counts them by collection. */
export function mender(shown: Db, fresh: Db): (suspects: SuspectList) => Promise<Readonly<Record<string, number>>> {
  return async (suspects) => {
    const mended: Record<string, number> = {};
    for await (const [collection, ids] of suspects.pages()) {
      const operations = await mends(collection, ids);
      if (operations.length === 0) continue;
      await shown.collection<Found>(collection).bulkWrite(operations, { ordered: false });
      mended[collection] = (mended[collection] ?? 0) + operations.length;
    }
    return mended;
  };

  async function mends(collection: ReadModelCollection, ids: readonly string[]): Promise<AnyBulkWriteOperation<Found>[]> {
    const [now, meant] = await Promise.all([byId(shown, collection, ids), byId(fresh, collection, ids)]);
    return ids.flatMap((id): AnyBulkWriteOperation<Found>[] => {
      const [is, should] = [now.get(id), meant.get(id)];
      if (!should) return is ? [{ deleteOne: { filter: { _id: id } } }] : [];
      if (is && isSame(collection, is, should)) return [];
      if (is && collection === 'tasks') return [{ updateOne: { filter: { _id: id }, update: { $set: taskMends(is, should) } } }];
      return [{ replaceOne: { filter: { _id: id }, replacement: should, upsert: true } }];
    });
  }
}

async function byId(db: Db, collection: ReadModelCollection, ids: readonly string[]): Promise<ReadonlyMap<string, Found>> {
  const found = await db.collection<Found>(collection).find({ _id: { $in: [...ids] } }).toArray();
  return new Map(found.map((document) => [document._id, document as Found]));
}
