import type { Db } from 'mongodb';
import type { ReadModelCollection } from '../changes.js';

/** Documents of which it is not certain that they are what the log says. As many as there may be: they lie in a collection of their own. */
export interface SuspectList {
  add(collection: ReadModelCollection, ids: readonly string[]): Promise<void>;
  /** A page at a time, of one collection each. */
  pages(): AsyncGenerator<readonly [ReadModelCollection, readonly string[]]>;
}

interface SuspectDocument {
  _id: string;
  collection: ReadModelCollection;
  id: string;
}

const pageSize = 500;

export function suspectList(db: Db): SuspectList {
  const suspects = db.collection<SuspectDocument>('suspects');
  return {
    async add(collection, ids) {
      if (ids.length === 0) return;
      const operations = ids.map((id) => ({ updateOne: { filter: { _id: `${collection}:${id}` }, update: { $setOnInsert: { collection, id } }, upsert: true } }));
      await suspects.bulkWrite(operations, { ordered: false });
    },

    async *pages() {
      let page: string[] = [];
      let current: ReadModelCollection | undefined;
      for await (const { collection, id } of suspects.find().sort({ _id: 1 })) {
        if (current !== undefined && (current !== collection || page.length === pageSize)) {
          yield [current, page];
          page = [];
        }
        current = collection;
        page.push(id);
      }
      if (current !== undefined) yield [current, page];
    },
  };
}
