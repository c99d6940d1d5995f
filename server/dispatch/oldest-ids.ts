import type { Collection, Filter, Sort } from 'mongodb';

/** Ids of what waits, the oldest first; nothing else of it is read. */
export async function oldestIds<T extends { _id: string }>(collection: Collection<T>, filter: Filter<T>, sort: Sort, limit: number): Promise<readonly string[]> {
  const found = await collection.find(filter, { projection: { _id: 1 } }).sort(sort).limit(limit).toArray();
  return found.map(({ _id }) => String(_id));
}
