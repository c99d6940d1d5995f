import type { Document } from '../document.js';
import { findRows } from '../query/find-rows.js';
import type { Store } from './store.js';

/** Deletes what a TTL index says is over, at most `max` documents at a time; answers with how many it deleted. */
export function expireDocuments(store: Store, now: Date, max: number): number {
  let deleted = 0;
  for (const collection of store.catalog.collections()) {
    for (const index of collection.indexes) {
      const [field] = index.fields;
      if (index.expireAfterSeconds === undefined || !field) continue;
      const before = new Date(now.getTime() - index.expireAfterSeconds * 1000);
      const filter: Document = { $and: [{ [field[0]]: { $lt: before } }, index.partialFilter ?? {}] };
      for (const row of findRows(store.sqlite, collection, { filter, limit: max - deleted })) {
        store.rows.remove(collection, row);
        deleted++;
      }
      if (deleted >= max) return deleted;
    }
  }
  return deleted;
}
