import type { ClientSession, Document } from 'mongodb';
import { storeUnderTest } from './support/store-under-test.js';

describe('a transaction', () => {
  const store = storeUnderTest();
  const sessions: ClientSession[] = [];

  const begin = (): ClientSession => {
    const session = store.client.startSession();
    session.startTransaction({ readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority' } });
    sessions.push(session);
    return session;
  };
  afterEach(async () => {
    for (const session of sessions.splice(0)) await session.endSession();
  });

  const values = async (session?: ClientSession) =>
    (
      await store.collection
        .find({}, session ? { session } : {})
        .sort({ _id: 1 })
        .toArray()
    ).map(({ v }) => v as unknown);

  it('makes all its writes true at once', async () => {
    await store.collection.insertOne({ _id: 1 as never, v: 'old' });
    const session = begin();
    await store.collection.insertOne({ _id: 2 as never, v: 'new' }, { session });
    await store.collection.updateOne({ _id: 1 as never }, { $set: { v: 'changed' } }, { session });
    await store.db.collection('others').insertOne({ v: 'elsewhere' }, { session });
    expect(await values()).toEqual(['old']);

    await session.commitTransaction();

    expect(await values()).toEqual(['changed', 'new']);
    expect(await store.db.collection('others').countDocuments()).toBe(1);
  });

  it('leaves nothing when it is aborted', async () => {
    await store.collection.insertOne({ _id: 1 as never, v: 'old' });
    const session = begin();
    await store.collection.deleteOne({ _id: 1 as never }, { session });
    await store.collection.insertMany([{ v: 'a' }, { v: 'b' }], { session });

    await session.abortTransaction();

    expect(await values()).toEqual(['old']);
  });

  it('sees its own writes, by index too', async () => {
    await store.collection.createIndex({ v: 1 });
    await store.collection.insertOne({ _id: 1 as never, v: 'old' });
    const session = begin();
    await store.collection.updateOne({ v: 'old' }, { $set: { v: 'mine' } }, { session });
    await store.collection.insertOne({ _id: 2 as never, v: 'also mine' }, { session });

    expect(await values(session)).toEqual(['mine', 'also mine']);
    expect(await store.collection.findOne({ v: 'mine' }, { session })).toMatchObject({ _id: 1 });
    expect(await store.collection.findOne({ v: 'old' }, { session })).toBeNull();
    expect(await store.collection.countDocuments({}, { session })).toBe(2);
    await session.commitTransaction();
  });

  it('has no dirty reads: nobody sees what is not committed', async () => {
    await store.collection.insertOne({ _id: 1 as never, v: 1 });
    const session = begin();
    await store.collection.updateOne({ _id: 1 as never }, { $set: { v: 2 } }, { session });

    expect(await values()).toEqual([1]);
    expect(await values(begin())).toEqual([1]);
    await session.abortTransaction();
  });

  it('reads the same again, whatever others commit meanwhile', async () => {
    await store.collection.insertMany([
      { _id: 1 as never, v: 1 },
      { _id: 2 as never, v: 2 },
      { _id: 3 as never, v: 3 },
    ]);
    const session = begin();
    expect(await values(session)).toEqual([1, 2, 3]);

    await store.collection.updateOne({ _id: 1 as never }, { $set: { v: 10 } });
    await store.collection.deleteOne({ _id: 2 as never });
    await store.collection.insertOne({ _id: 4 as never, v: 4 });

    expect(await values(session)).toEqual([1, 2, 3]);
    expect(await store.collection.aggregate([{ $group: { _id: null, sum: { $sum: '$v' } } }], { session }).toArray()).toMatchObject([
      { sum: 6 },
    ]);
    await session.commitTransaction();
    expect(await values()).toEqual([10, 3, 4]);
  });

  it('continues a cursor in its own view', async () => {
    await store.collection.insertMany(Array.from({ length: 300 }, (_, i) => ({ _id: i as never, v: i })));
    const session = begin();
    await store.collection.updateMany({}, { $inc: { v: 1000 } }, { session });
    const cursor = store.collection.find({}, { session, batchSize: 50 }).sort({ _id: 1 });
    await cursor.next();

    await store.collection.insertOne({ _id: 1000 as never, v: -1 });

    const rest = await cursor.toArray();
    expect(rest).toHaveLength(299);
    expect(rest.every(({ v }) => (v as number) >= 1000)).toBe(true);
    await session.abortTransaction();
  });

  it('loses against who wrote the document since it began, with error 112 that may be retried', async () => {
    await store.collection.insertOne({ _id: 1 as never, v: 1 });
    const session = begin();
    await values(session);
    await store.collection.updateOne({ _id: 1 as never }, { $set: { v: 2 } });

    const lost = store.collection.updateOne({ _id: 1 as never }, { $set: { v: 3 } }, { session });

    await expect(lost).rejects.toMatchObject({ code: 112, codeName: 'WriteConflict' });
    await expect(
      lost.catch((error: { hasErrorLabel(label: string): boolean }) => error.hasErrorLabel('TransientTransactionError')),
    ).resolves.toBe(true);
    await session.abortTransaction();
    expect(await values()).toEqual([2]);
  });

  it('loses against an open transaction that wrote the document first', async () => {
    await store.collection.insertOne({ _id: 1 as never, v: 1 });
    const [first, second] = [begin(), begin()];
    await store.collection.updateOne({ _id: 1 as never }, { $set: { v: 2 } }, { session: first });

    await expect(store.collection.updateOne({ _id: 1 as never }, { $set: { v: 3 } }, { session: second })).rejects.toMatchObject({
      code: 112,
    });

    await first.commitTransaction();
    await second.abortTransaction();
    expect(await values()).toEqual([2]);
  });

  it('lets a write from outside wait until it has ended', async () => {
    await store.collection.insertOne({ _id: 1 as never, v: 1 });
    const session = begin();
    await store.collection.updateOne({ _id: 1 as never }, { $inc: { v: 10 } }, { session });
    let isDone = false;
    const outside = store.collection.updateOne({ _id: 1 as never }, { $inc: { v: 100 } }).then(() => (isDone = true));
    await store.collection.insertOne({ _id: 2 as never, v: 0 });
    expect(isDone).toBe(false);

    await session.commitTransaction();
    await outside;

    expect(await values()).toEqual([111, 0]);
  });

  it('lets two that write different documents of a collection both commit', async () => {
    await store.collection.insertMany([
      { _id: 1 as never, v: 1 },
      { _id: 2 as never, v: 2 },
    ]);
    const [first, second] = [begin(), begin()];
    await store.collection.updateOne({ _id: 1 as never }, { $inc: { v: 10 } }, { session: first });
    await store.collection.updateOne({ _id: 2 as never }, { $inc: { v: 10 } }, { session: second });
    await second.commitTransaction();
    await first.commitTransaction();

    expect(await values()).toEqual([11, 12]);
  });

  it('allows write skew, as MongoDB does: reads are not checked', async () => {
    await store.collection.insertMany([
      { _id: 1 as never, v: 1 },
      { _id: 2 as never, v: 1 },
    ]);
    const [first, second] = [begin(), begin()];
    expect(await values(first)).toEqual([1, 1]);
    expect(await values(second)).toEqual([1, 1]);
    await store.collection.updateOne({ _id: 1 as never }, { $set: { v: 0 } }, { session: first });
    await store.collection.updateOne({ _id: 2 as never }, { $set: { v: 0 } }, { session: second });
    await first.commitTransaction();
    await second.commitTransaction();

    expect(await values()).toEqual([0, 0]);
  });

  it('keeps unique indexes, within and against others', async () => {
    await store.collection.createIndex({ v: 1 }, { unique: true });
    await store.collection.insertOne({ v: 'taken' });
    const session = begin();
    await expect(store.collection.insertOne({ v: 'taken' }, { session })).rejects.toMatchObject({ code: 11000 });

    const late = begin();
    await store.collection.insertOne({ v: 'raced' }, { session: late });
    const other = store.collection.insertOne({ v: 'raced' });
    await Promise.allSettled([other, late.commitTransaction()]);
    expect(await store.collection.countDocuments({ v: 'raced' })).toBe(1);
  });

  it('lets documents exchange a unique value by deleting and inserting', async () => {
    await store.collection.createIndex({ v: 1 }, { unique: true });
    await store.collection.insertOne({ _id: 1 as never, v: 'a' });
    const session = begin();
    await store.collection.deleteOne({ _id: 1 as never }, { session });
    await store.collection.insertOne({ _id: 2 as never, v: 'a' }, { session });
    await session.commitTransaction();

    expect(await store.collection.find().toArray()).toEqual([{ _id: 2, v: 'a' }]);
  });

  it('ends at its first error', async () => {
    await store.collection.insertOne({ _id: 1 as never, v: 1 });
    const session = begin();
    await store.collection.insertOne({ _id: 2 as never, v: 2 }, { session });
    await expect(store.collection.insertOne({ _id: 1 as never }, { session })).rejects.toMatchObject({ code: 11000 });

    await expect(store.collection.insertOne({ _id: 3 as never }, { session })).rejects.toMatchObject({ code: 251 });
    await session.abortTransaction().catch(() => undefined);
    expect(await values()).toEqual([1]);
  });

  it('upserts, replaces and finds-and-modifies as outside', async () => {
    await store.collection.insertOne({ _id: 1 as never, v: 1 });
    const session = begin();
    await store.collection.updateOne({ _id: 2 as never }, { $set: { v: 2 } }, { session, upsert: true });
    await store.collection.replaceOne({ _id: 1 as never }, { v: 'replaced' }, { session });
    const taken = await store.collection.findOneAndUpdate({ _id: 2 as never }, { $inc: { v: 5 } }, { session, returnDocument: 'after' });
    expect(taken).toEqual({ _id: 2, v: 7 });
    await store.collection.bulkWrite(
      [{ insertOne: { document: { _id: 3, v: 3 } as Document } }, { deleteOne: { filter: { _id: 1 as never } } }],
      { session },
    );
    await session.commitTransaction();

    expect(await values()).toEqual([7, 3]);
  });

  it('counts each of 20 concurrent increments once, 50 times', async () => {
    await store.collection.insertOne({ _id: 1 as never, v: 0 });
    const increment = async () => {
      const session = store.client.startSession();
      try {
        await session.withTransaction(async () => {
          const found = await store.collection.findOne({ _id: 1 as never }, { session });
          await store.collection.updateOne({ _id: 1 as never }, { $set: { v: (found?.v as number) + 1 } }, { session });
        });
      } finally {
        await session.endSession();
      }
    };
    const repeats = process.env.SHARE === 'nightly' ? 50 : 5;
    for (let repeat = 0; repeat < repeats; repeat++) await Promise.all(Array.from({ length: 20 }, increment));

    expect(await values()).toEqual([20 * repeats]);
  }, 120_000);

  it('commits once, however often it is told to', async () => {
    const session = begin();
    await store.collection.insertOne({ v: 1 }, { session });
    await session.commitTransaction();
    await session.commitTransaction();

    expect(await values()).toEqual([1]);
  });
});
