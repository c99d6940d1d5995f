import type { Collection } from '../storage/collection.js';
import type { Sqlite } from '../storage/sqlite.js';
import { findRows, type FindRequest } from './find-rows.js';

/** How many documents match. Without a filter no document is read: the index on `_id` has one entry for each. */
export function countRows(sqlite: Sqlite, collection: Collection | undefined, request: FindRequest): number {
  const idIndex = collection?.indexes[0];
  if (idIndex && Object.keys(request.filter).length === 0) {
    const total = Number(sqlite.get(`SELECT count(*) FROM i${idIndex.id}`)?.[0] ?? 0);
    return Math.min(Math.max(0, total - (request.skip ?? 0)), request.limit ?? Infinity);
  }
  let total = 0;
  for (const _ of findRows(sqlite, collection, request)) total++;
  return total;
}
