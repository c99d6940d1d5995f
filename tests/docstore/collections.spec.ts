import { storeUnderTest } from './support/store-under-test.js';

describe('collections', () => {
  const store = storeUnderTest();

  it('appear with the first document and are listed', async () => {
    await store.collection.insertOne({ a: 1 });

    const names = (await store.db.listCollections({ name: store.collection.collectionName }).toArray()).map(({ name }) => name);
    expect(names).toEqual([store.collection.collectionName]);
    expect((await store.db.admin().listDatabases()).databases.map(({ name }) => name)).toContain(store.dbName);
  });

  it('are made once', async () => {
    await store.db.createCollection(store.collection.collectionName);

    await expect(store.db.command({ create: store.collection.collectionName })).rejects.toMatchObject({ code: 48 });
  });

  it('are dropped with their documents and indexes', async () => {
    await store.collection.createIndex({ a: 1 }, { unique: true });
    await store.collection.insertOne({ a: 1 });

    await store.collection.drop();

    expect(await store.collection.countDocuments()).toBe(0);
    await store.collection.insertMany([{ a: 1 }, { a: 1 }]);
  });

  it('are renamed with their documents', async () => {
    await store.collection.insertOne({ a: 1 });

    const renamed = await store.collection.rename(`${store.collection.collectionName}_new`);

    expect(await renamed.countDocuments()).toBe(1);
    expect(await store.collection.countDocuments()).toBe(0);
  });

  it('go with their database', async () => {
    const other = store.client.db(`${store.dbName}_other`);
    await other.collection('c').insertOne({ a: 1 });

    await other.dropDatabase();

    expect(await other.collections()).toEqual([]);
  });

  it('have names without $', async () => {
    await expect(store.db.command({ create: 'a$b' })).rejects.toMatchObject({ code: 73 });
  });

  it('answer ping and refuse a command that does not exist', async () => {
    expect(await store.db.command({ ping: 1 })).toMatchObject({ ok: 1 });
    await expect(store.db.command({ nonsense: 1 })).rejects.toMatchObject({ code: 59, codeName: 'CommandNotFound' });
  });
});
