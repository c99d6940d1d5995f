import { storeUnderTest } from './support/store-under-test.js';

describe('concurrent clients', () => {
  const store = storeUnderTest();

  it('lose none of 50 increments', async () => {
    await store.collection.insertOne({ _id: 'counter' as never, n: 0 });

    await Promise.all(Array.from({ length: 50 }, () => store.collection.updateOne({ _id: 'counter' as never }, { $inc: { n: 1 } })));

    expect(await store.collection.findOne()).toEqual({ _id: 'counter', n: 50 });
  });

  it('see one winner of a compare-and-set', async () => {
    await store.collection.insertOne({ _id: 'task' as never, owner: null });

    const results = await Promise.all(
      Array.from({ length: 30 }, (_, owner) =>
        store.collection.findOneAndUpdate({ _id: 'task' as never, owner: null }, { $set: { owner } }),
      ),
    );

    expect(results.filter((result) => result !== null)).toHaveLength(1);
  });

  it('each take another of the open tasks', async () => {
    await store.collection.insertMany(Array.from({ length: 20 }, (_, n) => ({ n, state: 'open' })));

    const taken = await Promise.all(
      Array.from({ length: 30 }, () =>
        store.collection.findOneAndUpdate({ state: 'open' }, { $set: { state: 'taken' } }, { sort: { n: 1 } }),
      ),
    );

    const numbers = taken.flatMap((task) => (task ? [task.n as number] : []));
    expect(new Set(numbers).size).toBe(20);
    expect(numbers).toHaveLength(20);
  });

  it('insert one document of a unique key', async () => {
    await store.collection.createIndex({ k: 1 }, { unique: true });

    const results = await Promise.allSettled(Array.from({ length: 25 }, () => store.collection.insertOne({ k: 'same' })));

    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('read their own writes', async () => {
    await Promise.all(
      Array.from({ length: 20 }, async (_, n) => {
        await store.collection.insertOne({ n });
        expect(await store.collection.countDocuments({ n })).toBe(1);
      }),
    );
  });

  it('have a numbered write done once, however often they send it', async () => {
    const lsid = { id: new (await import('mongodb')).UUID().toBinary() };
    const { Long } = await import('mongodb');
    const write = {
      update: store.collection.collectionName,
      updates: [{ q: { k: 1 }, u: { $inc: { n: 1 } }, upsert: true }],
      lsid,
      txnNumber: Long.ONE,
    };

    const first = await sendRaw(write);
    const second = await sendRaw(write);

    expect(second).toMatchObject({ n: first.n });
    expect(await store.collection.findOne({ k: 1 })).toMatchObject({ n: 1 });
    await expect(sendRaw({ ...write, txnNumber: Long.ZERO })).rejects.toMatchObject({ code: 225 });
  });

  /** The driver numbers its own writes, so a repeated one is sent over a connection of its own. */
  async function sendRaw(command: Record<string, unknown>): Promise<Record<string, unknown>> {
    const { rawCommand } = await import('./support/raw-command.js');
    return rawCommand(store.uri, store.dbName, command);
  }
});
