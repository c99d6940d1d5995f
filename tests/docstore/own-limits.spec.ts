import { isForeign, storeUnderTest } from './support/store-under-test.js';

// What our store refuses for now, and how it says so; a MongoDB does these.
(isForeign ? describe.skip : describe)('limits of the store', () => {
  const store = storeUnderTest();

  it.each(['$out', '$merge', '$graphLookup'])('refuses the stage %s', async (stage) => {
    await store.collection.insertOne({ a: 1 });

    await expect(store.collection.aggregate([{ [stage]: {} }]).toArray()).rejects.toThrow(/not supported by this store/);
  });

  it.each([[{ a: 'text' }], [{ a: '2dsphere' }], [{ a: 'hashed' }], [{ '$**': 1 }]])('refuses the index %j', async (key) => {
    await expect(store.collection.createIndex(key as never)).rejects.toMatchObject({ code: 67 });
  });
});
