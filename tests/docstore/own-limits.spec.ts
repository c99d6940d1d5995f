import { isForeign, storeUnderTest } from './support/store-under-test.js';

// What our store refuses for now, and how it says so; a MongoDB does these.
(isForeign ? describe.skip : describe)('limits of the store', () => {
  const store = storeUnderTest();

  it('refuses a transaction with a clear message', async () => {
    const session = store.client.startSession();
    session.startTransaction();

    await expect(store.collection.insertOne({ a: 1 }, { session })).rejects.toMatchObject({
      code: 263,
      message: expect.stringContaining('not supported by this store'),
    });
    await session.abortTransaction();
    await session.endSession();
    expect(await store.collection.countDocuments()).toBe(0);
  });

  it.each(['$out', '$merge', '$graphLookup'])('refuses the stage %s', async (stage) => {
    await store.collection.insertOne({ a: 1 });

    await expect(store.collection.aggregate([{ [stage]: {} }]).toArray()).rejects.toThrow(/not supported by this store/);
  });

  it('refuses change streams', async () => {
    const changes = store.collection.watch();

    await expect(changes.next()).rejects.toThrow(/not supported by this store/);
    await changes.close();
  });

  it.each([[{ a: 'text' }], [{ a: '2dsphere' }], [{ a: 'hashed' }], [{ '$**': 1 }]])('refuses the index %j', async (key) => {
    await expect(store.collection.createIndex(key as never)).rejects.toMatchObject({ code: 67 });
  });
});
