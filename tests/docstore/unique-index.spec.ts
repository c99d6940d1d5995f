import type { Document } from 'mongodb';
import { storeUnderTest } from './support/store-under-test.js';

describe('unique index', () => {
  const store = storeUnderTest();
  const ns = () => `${store.dbName}.${store.collection.collectionName}`;

  it('refuses a second document with the same _id', async () => {
    await store.collection.insertOne({ _id: 'x' as never });

    await expect(store.collection.insertOne({ _id: 'x' as never })).rejects.toMatchObject({
      code: 11000,
      keyPattern: { _id: 1 },
      keyValue: { _id: 'x' },
      message: expect.stringContaining(`E11000 duplicate key error collection: ${ns()} index: _id_ dup key: { _id: "x" }`),
    });
  });

  it('refuses a duplicate with pattern, value and message', async () => {
    await store.collection.createIndex({ name: 1 }, { unique: true });
    await store.collection.insertOne({ name: 'x' });

    await expect(store.collection.insertOne({ name: 'x' })).rejects.toMatchObject({
      code: 11000,
      keyPattern: { name: 1 },
      keyValue: { name: 'x' },
      message: expect.stringContaining(`E11000 duplicate key error collection: ${ns()} index: name_1 dup key: { name: "x" }`),
    });
  });

  it('refuses an update that would make a duplicate, and leaves the document as it was', async () => {
    await store.collection.createIndex({ k: 1 }, { unique: true });
    await store.collection.insertMany([{ k: 1 }, { k: 2, v: 'before' }]);

    await expect(store.collection.updateOne({ k: 2 }, { $set: { k: 1, v: 'after' } })).rejects.toMatchObject({ code: 11000 });
    expect(await store.collection.findOne({ k: 2 })).toMatchObject({ v: 'before' });
  });

  it('refuses findOneAndUpdate that would make a duplicate', async () => {
    await store.collection.createIndex({ k: 1 }, { unique: true });
    await store.collection.insertMany([{ k: 1 }, { k: 2 }]);

    await expect(store.collection.findOneAndUpdate({ k: 2 }, { $set: { k: 1 } })).rejects.toMatchObject({
      code: 11000,
      keyValue: { k: 1 },
    });
  });

  it('counts a missing field as null, once', async () => {
    await store.collection.createIndex({ k: 1 }, { unique: true });
    await store.collection.insertOne({ a: 1 });

    await expect(store.collection.insertOne({ k: null })).rejects.toMatchObject({ code: 11000 });
  });

  it('treats equal numbers of different types as the same', async () => {
    await store.collection.createIndex({ k: 1 }, { unique: true });
    await store.collection.insertOne({ k: 1 });

    const { Long } = await import('mongodb');
    await expect(store.collection.insertOne({ k: Long.ONE })).rejects.toMatchObject({ code: 11000 });
  });

  it('over two fields compares both', async () => {
    await store.collection.createIndex({ a: 1, b: -1 }, { unique: true });
    await store.collection.insertMany([
      { a: 1, b: 1 },
      { a: 1, b: 2 },
    ]);

    await expect(store.collection.insertOne({ a: 1, b: 2 })).rejects.toMatchObject({ code: 11000, keyValue: { a: 1, b: 2 } });
  });

  it('that is sparse leaves documents without the field alone', async () => {
    await store.collection.createIndex({ k: 1 }, { unique: true, sparse: true });

    await store.collection.insertMany([{ a: 1 }, { a: 2 }, { k: 1 }]);

    await expect(store.collection.insertOne({ k: 1 })).rejects.toMatchObject({ code: 11000 });
    expect(await store.collection.countDocuments()).toBe(3);
  });

  it('that is partial holds only where its filter matches', async () => {
    await store.collection.createIndex({ k: 1 }, { unique: true, partialFilterExpression: { open: true } });
    await store.collection.insertMany([
      { k: 1, open: false },
      { k: 1, open: false },
      { k: 1, open: true },
    ]);

    await expect(store.collection.insertOne({ k: 1, open: true })).rejects.toMatchObject({ code: 11000 });
    await expect(store.collection.updateOne({ k: 1, open: false }, { $set: { open: true } })).rejects.toMatchObject({ code: 11000 });
  });

  it('compares the elements of arrays', async () => {
    await store.collection.createIndex({ tags: 1 }, { unique: true });
    await store.collection.insertOne({ tags: ['a', 'b', 'a'] });

    await expect(store.collection.insertOne({ tags: ['c', 'b'] })).rejects.toMatchObject({ code: 11000, keyValue: { tags: 'b' } });
  });

  it('frees a value when its document changes or goes', async () => {
    await store.collection.createIndex({ k: 1 }, { unique: true });
    await store.collection.insertMany([{ k: 1 }, { k: 2 }]);

    await store.collection.updateOne({ k: 1 }, { $set: { k: 3 } });
    await store.collection.deleteOne({ k: 2 });

    await store.collection.insertMany([{ k: 1 }, { k: 2 }]);
    expect(await store.collection.distinct('k')).toEqual([1, 2, 3]);
  });

  it('is not made where documents already collide', async () => {
    await store.collection.insertMany([{ k: 1 }, { k: 1 }]);

    await expect(store.collection.createIndex({ k: 1 }, { unique: true })).rejects.toMatchObject({ code: 11000 });
    expect((await store.collection.indexes()).map(({ name }: Document) => name as string)).toEqual(['_id_']);
  });

  it('lets only one of many upserts at once insert', async () => {
    await store.collection.createIndex({ k: 1 }, { unique: true });

    await Promise.allSettled(Array.from({ length: 20 }, () => store.collection.updateOne({ k: 1 }, { $inc: { n: 1 } }, { upsert: true })));

    expect(await store.collection.countDocuments({ k: 1 })).toBe(1);
  });
});
