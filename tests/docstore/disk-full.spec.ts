import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { smallDisk } from '../support/small-disk.js';
import { startDocstore } from '../../docstore/docstore.js';
import { serialize, deserialize, type Document } from 'bson';
import { Connection } from '../../docstore/auth/connection.js';
import { Executor } from '../../docstore/executor.js';
import { Store } from '../../docstore/storage/store.js';

describe('a full disk', () => {
  let store: Store;
  let executor: Executor;

  beforeEach(() => {
    store = new Store(undefined);
    executor = new Executor(store, (error) => {
      throw error;
    });
  });

  afterEach(() => store.close());

  function send(command: Document): Promise<Document> {
    return new Promise((resolve) => {
      const message = { requestId: 1, isLegacy: false, db: 'd', command, documents: undefined, wantsReply: true };
      executor.execute(message, { port: 0, host: '127.0.0.1', connection: new Connection(1, undefined) }, (reply) =>
        resolve(deserialize(reply)),
      );
    });
  }

  const insert = (n: number) => send({ insert: 'c', documents: [{ _id: n, pad: 'x'.repeat(2000) }] });

  it('is told to everyone who did not get through, and no one else; then the store works again', async () => {
    await insert(-1);
    const [pages = 0] = store.sqlite.get('PRAGMA page_count') as [number];
    store.sqlite.get(`PRAGMA max_page_count = ${pages + 40}`);

    const acknowledged: number[] = [-1];
    const refused: Document[] = [];
    for (let batch = 0; batch < 20; batch++) {
      const numbers = Array.from({ length: 10 }, (_, i) => batch * 10 + i);
      const replies = await Promise.all(numbers.map(insert));
      replies.forEach((reply, i) => (reply.ok === 1 ? acknowledged.push(numbers[i] as number) : refused.push(reply)));
    }

    expect(refused.length).toBeGreaterThan(0);
    expect(refused).toEqual(refused.map(() => expect.objectContaining({ code: 14031, codeName: 'OutOfDiskSpace' })));
    expect((await send({ distinct: 'c', key: '_id' })).values).toEqual(acknowledged);

    store.sqlite.get('PRAGMA max_page_count = 1000000');
    expect(await insert(1000)).toMatchObject({ ok: 1, n: 1 });
  });
});

const disk = smallDisk(24);
afterAll(() => disk?.unmount());

(disk ? describe : describe.skip)('a full file system', () => {
  it('is told clearly, loses nothing, and is worked on again once there is room', async () => {
    const { folder } = disk!;
    const filler = join(folder, 'filler');
    await writeFile(filler, Buffer.alloc(10 * 1024 * 1024));
    const dataDir = join(folder, 'data');
    let docstore = await startDocstore({ port: 0, dataDir });
    let client = await MongoClient.connect(docstore.uri, { retryWrites: false });
    const acknowledged: number[] = [];
    const insert = async (n: number) => {
      await client
        .db('d')
        .collection<{ _id: number; pad: string }>('c')
        .insertOne({ _id: n, pad: 'x'.repeat(20_000) });
      acknowledged.push(n);
    };

    const outcomes = await Promise.allSettled(Array.from({ length: 1500 }, (_, n) => insert(n)));
    const reasons = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as { code?: number }] : []));
    expect(reasons.length).toBeGreaterThan(0);
    expect([...new Set(reasons.map(({ code }) => code))]).toEqual([14031]);
    expect(await client.db('d').collection('c').countDocuments()).toBe(acknowledged.length);

    await rm(filler);
    await insert(10_000);
    await client.close();
    await docstore.close();

    docstore = await startDocstore({ port: 0, dataDir });
    client = await MongoClient.connect(docstore.uri);
    const stored = (await client.db('d').collection('c').distinct('_id')) as unknown as number[];
    expect(stored).toEqual([...acknowledged].sort((one, other) => one - other));
    await client.close();
    await docstore.close();
  }, 60_000);
});

describe('documents with a date in a TTL index', () => {
  it('go once their time is over', async () => {
    const { expireDocuments } = await import('../../docstore/storage/expire-documents.js');
    const store = new Store(undefined);
    const executor = new Executor(store, () => undefined);
    const send = (command: Document) =>
      new Promise<Document>((resolve) => {
        const decoded = deserialize(serialize(command), { promoteValues: false });
        const message = { requestId: 1, isLegacy: false, db: 'd', command: decoded, documents: undefined, wantsReply: true };
        executor.execute(message, { port: 0, host: '127.0.0.1', connection: new Connection(1, undefined) }, (reply) =>
          resolve(deserialize(reply)),
        );
      });
    await send({ createIndexes: 'c', indexes: [{ key: { at: 1 }, name: 'at_1', expireAfterSeconds: 10 }] });
    const dates = [new Date(0), new Date(5_000), 'no date', null, [new Date(0), new Date(99_000)]];
    await send({ insert: 'c', documents: dates.map((at, _id) => ({ _id, at })) });

    executor.maintain(() => void expireDocuments(store, new Date(12_000), 100));
    executor.flush();

    expect((await send({ distinct: 'c', key: '_id' })).values).toEqual([1, 2, 3]);
    store.close();
  });
});
