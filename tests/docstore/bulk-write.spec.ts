import type { MongoBulkWriteError } from 'mongodb';
import { storeUnderTest } from './support/store-under-test.js';

describe('bulkWrite', () => {
  const store = storeUnderTest();

  beforeEach(async () => {
    await store.collection.createIndex({ k: 1 }, { unique: true });
  });

  it('runs different operations and counts each', async () => {
    const result = await store.collection.bulkWrite([
      { insertOne: { document: { k: 1 } } },
      { insertOne: { document: { k: 2 } } },
      { updateOne: { filter: { k: 1 }, update: { $set: { a: 1 } } } },
      { updateOne: { filter: { k: 9 }, update: { $set: { a: 1 } }, upsert: true } },
      { replaceOne: { filter: { k: 2 }, replacement: { k: 3 } } },
      { deleteOne: { filter: { k: 1 } } },
    ]);

    expect(result).toMatchObject({ insertedCount: 2, matchedCount: 2, modifiedCount: 2, upsertedCount: 1, deletedCount: 1 });
    expect(await store.collection.distinct('k')).toEqual([3, 9]);
  });

  it('stops at the first error when ordered', async () => {
    const error = await failure([1, 2, 1, 3], true);

    expect(error.insertedCount).toBe(2);
    expect(error.writeErrors).toMatchObject([{ index: 2, code: 11000 }]);
    expect(await store.collection.distinct('k')).toEqual([1, 2]);
  });

  it('goes on after errors when unordered', async () => {
    const error = await failure([1, 2, 1, 3, 2, 4], false);

    expect(error.insertedCount).toBe(4);
    expect(error.writeErrors).toMatchObject([
      { index: 2, code: 11000 },
      { index: 4, code: 11000 },
    ]);
    expect(await store.collection.distinct('k')).toEqual([1, 2, 3, 4]);
  });

  it('names the index of a failed update', async () => {
    await store.collection.insertMany([{ k: 1 }, { k: 2 }]);

    const error = (await store.collection
      .bulkWrite([
        { updateOne: { filter: { k: 1 }, update: { $set: { a: 1 } } } },
        { updateOne: { filter: { k: 2 }, update: { $set: { k: 1 } } } },
      ])
      .catch((reason: unknown) => reason)) as MongoBulkWriteError;

    expect(error.writeErrors).toMatchObject([{ index: 1, code: 11000 }]);
  });

  it('inserts thousands in one call', async () => {
    const result = await store.collection.insertMany(Array.from({ length: 3000 }, (_, k) => ({ k })));

    expect(result.insertedCount).toBe(3000);
    expect(await store.collection.countDocuments()).toBe(3000);
  });

  async function failure(keys: number[], ordered: boolean): Promise<MongoBulkWriteError> {
    const documents = keys.map((k) => ({ k }));
    return (await store.collection.insertMany(documents, { ordered }).catch((reason: unknown) => reason)) as MongoBulkWriteError;
  }
});
