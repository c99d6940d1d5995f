import type { ChangeStream, ChangeStreamDocument } from 'mongodb';
import { storeUnderTest } from './support/store-under-test.js';

describe('a change stream', () => {
  const store = storeUnderTest();
  const streams: ChangeStream[] = [];

  const follow = <Stream extends ChangeStream>(stream: Stream): Stream => {
    streams.push(stream);
    return stream;
  };
  /** Opened on the server, so that what follows is seen. */
  const opened = async <Stream extends ChangeStream>(stream: Stream): Promise<Stream> => {
    await follow(stream).tryNext();
    return stream;
  };
  const take = async (stream: ChangeStream, count: number): Promise<ChangeStreamDocument[]> => {
    const events: ChangeStreamDocument[] = [];
    while (events.length < count) events.push((await stream.next()) as ChangeStreamDocument);
    return events;
  };
  afterEach(async () => {
    for (const stream of streams.splice(0)) await stream.close();
  });

  it('tells inserts, updates, replacements and deletes in their order', async () => {
    const stream = await opened(store.collection.watch([], { maxAwaitTimeMS: 200 }));
    await store.collection.insertOne({ _id: 1 as never, a: { b: 1, c: 2 }, gone: true });
    await store.collection.updateOne({ _id: 1 as never }, { $set: { 'a.b': 5, d: [1] }, $unset: { gone: '' } });
    await store.collection.replaceOne({ _id: 1 as never }, { whole: 'new' });
    await store.collection.deleteOne({ _id: 1 as never });

    const events = await take(stream, 4);

    const ns = { db: store.dbName, coll: store.collection.collectionName };
    expect(events).toMatchObject([
      { operationType: 'insert', ns, documentKey: { _id: 1 }, fullDocument: { _id: 1, a: { b: 1, c: 2 }, gone: true } },
      {
        operationType: 'update',
        documentKey: { _id: 1 },
        updateDescription: { updatedFields: { 'a.b': 5, d: [1] }, removedFields: ['gone'], truncatedArrays: [] },
      },
      { operationType: 'replace', documentKey: { _id: 1 }, fullDocument: { _id: 1, whole: 'new' } },
      { operationType: 'delete', documentKey: { _id: 1 } },
    ]);
    expect(events[1]).not.toHaveProperty('fullDocument');
  });

  it('waits for what comes', async () => {
    const stream = await opened(store.collection.watch([], { maxAwaitTimeMS: 5000 }));
    const next = stream.next();
    setTimeout(() => void store.collection.insertOne({ late: true }), 50);

    expect(await next).toMatchObject({ operationType: 'insert', fullDocument: { late: true } });
  });

  it('looks the document up when asked to', async () => {
    await store.collection.insertOne({ _id: 1 as never, v: 1 });
    const stream = await opened(store.collection.watch([], { fullDocument: 'updateLookup', maxAwaitTimeMS: 200 }));
    await store.collection.updateOne({ _id: 1 as never }, { $inc: { v: 1 } });

    expect(await take(stream, 1)).toMatchObject([{ operationType: 'update', fullDocument: { _id: 1, v: 2 } }]);
  });

  it('goes through a pipeline', async () => {
    const stream = await opened(
      store.collection.watch([{ $match: { 'fullDocument.v': { $gt: 1 } } }, { $project: { v: '$fullDocument.v' } }], {
        maxAwaitTimeMS: 200,
      }),
    );
    await store.collection.insertMany([{ v: 1 }, { v: 2 }, { v: 3 }]);

    expect(await take(stream, 2)).toMatchObject([{ v: 2 }, { v: 3 }]);
  });

  it('resumes after any event', async () => {
    const stream = await opened(store.collection.watch([], { maxAwaitTimeMS: 200 }));
    await store.collection.insertMany([{ v: 1 }, { v: 2 }, { v: 3 }]);
    const [first] = await take(stream, 3);

    const resumed = follow(store.collection.watch([], { resumeAfter: first!._id, maxAwaitTimeMS: 200 }));

    expect(await take(resumed, 2)).toMatchObject([{ fullDocument: { v: 2 } }, { fullDocument: { v: 3 } }]);
  });

  it('watches a database, and nothing of another', async () => {
    const stream = await opened(store.db.watch([], { maxAwaitTimeMS: 200 }));
    await store.client.db(`${store.dbName}_other`).collection('x').insertOne({ other: true });
    await store.db.collection('a').insertOne({ v: 1 });
    await store.db.collection('b').insertOne({ v: 2 });

    expect(await take(stream, 2)).toMatchObject([{ ns: { coll: 'a' } }, { ns: { coll: 'b' } }]);
    await store.client.db(`${store.dbName}_other`).dropDatabase();
  });

  it('watches everything', async () => {
    const stream = await opened(store.client.watch([{ $match: { 'fullDocument.mark': store.dbName } }], { maxAwaitTimeMS: 200 }));
    await store.collection.insertOne({ mark: store.dbName });

    expect(await take(stream, 1)).toMatchObject([{ operationType: 'insert' }]);
  });

  it('tells a transaction only when it has committed', async () => {
    const stream = await opened(store.collection.watch([], { maxAwaitTimeMS: 100 }));
    const session = store.client.startSession();
    session.startTransaction();
    await store.collection.insertOne({ v: 'in transaction' }, { session });
    await store.collection.insertOne({ v: 'outside' });
    await session.commitTransaction();
    await session.endSession();

    expect((await take(stream, 2)).map((event) => (event as { fullDocument?: { v?: string } }).fullDocument?.v)).toEqual([
      'outside',
      'in transaction',
    ]);
  });

  it('ends with the collection', async () => {
    await store.collection.insertOne({ v: 1 });
    const stream = await opened(store.collection.watch([], { maxAwaitTimeMS: 200 }));
    await store.collection.drop();

    expect((await take(stream, 2)).map(({ operationType }) => operationType)).toEqual(['drop', 'invalidate']);
  });

  it.each([
    ['a stage that makes other documents', [{ $group: { _id: 1 } }], {}, /not permitted in a \$changeStream pipeline/],
    ['a token that is none', [], { resumeAfter: { _data: 'nonsense' } }, /resume token/i],
  ])('refuses %s', async (_name, pipeline, options, message) => {
    const stream = follow(store.collection.watch(pipeline, options));

    await expect(stream.next()).rejects.toThrow(message);
  });

  it('refuses a pipeline that takes the token away', async () => {
    const stream = await opened(store.collection.watch([{ $project: { _id: 0 } }], { maxAwaitTimeMS: 200 }));
    await store.collection.insertOne({ v: 1 });

    await expect(stream.next()).rejects.toThrow(/resume token|_id/);
  });
});
