import { isForeign, storeUnderTest } from './support/store-under-test.js';

// What our store refuses for now, and how it says so; a MongoDB does these.
(isForeign ? describe.skip : describe)('limits of the store', () => {
  const store = storeUnderTest();

  it.each([[{ a: 'text' }], [{ a: '2dsphere' }], [{ a: 'hashed' }], [{ '$**': 1 }]])('refuses the index %j', async (key) => {
    await expect(store.collection.createIndex(key as never)).rejects.toMatchObject({ code: 67 });
  });
});
