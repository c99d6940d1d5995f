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
