import type { Db, Document } from 'mongodb';
import type { ReadModelCollection } from '../changes.js';
import { isSame } from './is-same.js';

type Found = Document & { _id: string };
const pageSize = 1_000;

/** Goes through a collection of both read models side by side; answers, page by page, how many were seen and which differ or stand in one only. */
export async function* differences(shown: Db, fresh: Db, collection: ReadModelCollection): AsyncGenerator<{ readonly seen: number; readonly ids: readonly string[] }> {
  const [left, right] = [shown, fresh].map((db) => db.collection<Found>(collection).find({}, { batchSize: pageSize }).sort({ _id: 1 }));
  let [a, b] = [await left!.next(), await right!.next()] as [Found | null, Found | null];
  let ids: string[] = [];
  let seen = 0;
  while (a || b) {
    const order = !a ? 1 : !b ? -1 : a._id < b._id ? -1 : a._id > b._id ? 1 : 0;
    if (order !== 0 || !isSame(collection, a!, b!)) ids.push((order > 0 ? b! : a!)._id);
    if (order <= 0) a = (await left!.next()) as Found | null;
    if (order >= 0) b = (await right!.next()) as Found | null;
    seen += 1;
    if (seen < pageSize) continue;
    yield { seen, ids };
    [seen, ids] = [0, []];
  }
  yield { seen, ids };
}
