import { storeUnderTest } from './support/store-under-test.js';

describe('cursor', () => {
  const store = storeUnderTest();

  beforeEach(async () => {
    await store.collection.insertMany(Array.from({ length: 2500 }, (_, n) => ({ n, pad: 'x'.repeat(50) })));
  });

  it('reads all of more than 1000 documents, each once', async () => {
    const seen = new Set<number>();
    for await (const { n } of store.collection.find()) seen.add(n as number);

    expect(seen.size).toBe(2500);
  });

  it('keeps the order over batches when it sorts without an index', async () => {
    const documents = await store.collection.find().sort({ n: -1 }).batchSize(300).toArray();

    expect(documents.map(({ n }) => n as number)).toEqual(Array.from({ length: 2500 }, (_, i) => 2499 - i));
  });

  it('keeps the order over batches when it sorts by an index', async () => {
    await store.collection.createIndex({ n: -1 });

    const documents = await store.collection
      .find({ n: { $gte: 100, $lt: 2400 } })
      .sort({ n: 1 })
      .batchSize(100)
      .toArray();
    expect(documents.map(({ n }) => n as number)).toEqual(Array.from({ length: 2300 }, (_, i) => 100 + i));
  });

  it('stops at the limit within a later batch', async () => {
    expect(await store.collection.find().batchSize(50).limit(120).toArray()).toHaveLength(120);
  });

  it('goes on while documents are inserted and deleted', async () => {
    const cursor = store.collection.find({ n: { $lt: 2500 } }).batchSize(100);
    await cursor.next();

    await store.collection.deleteMany({ n: { $gte: 2000 } });
    await store.collection.insertOne({ n: 9999 });

    expect((await cursor.toArray()).length).toBeGreaterThanOrEqual(1999);
  });

  it('is forgotten once it is closed', async () => {
    const cursor = store.collection.find().batchSize(10);
    await cursor.next();
    const id = cursor.id;
    await cursor.close();

    await expect(store.db.command({ getMore: id, collection: store.collection.collectionName })).rejects.toMatchObject({ code: 43 });
  });

  it('of an aggregation comes in batches too', async () => {
    const documents = await store.collection.aggregate([{ $project: { n: 1 } }], { batchSize: 100 }).toArray();

    expect(documents).toHaveLength(2500);
  });
});
