import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { MongoClient } from 'mongodb';
import { startDocstore } from '../../docstore/docstore.js';
import { until } from '../support/until.js';

describe('durability', () => {
  let dataDir: string;

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'docstore-'));
  });

  afterEach(() => rm(dataDir, { recursive: true, force: true }));

  async function withStore<Result>(work: (client: MongoClient) => Promise<Result>): Promise<Result> {
    const docstore = await startDocstore({ dataDir, port: 0 });
    const client = await MongoClient.connect(docstore.uri);
    try {
      return await work(client);
    } finally {
      await client.close();
      await docstore.close();
    }
  }

  it('keeps documents and indexes over a restart', async () => {
    await withStore(async (client) => {
      const people = client.db('d').collection('people');
      await people.createIndex({ name: 1 }, { unique: true });
      await people.insertMany([{ name: 'a' }, { name: 'b' }]);
    });

    await withStore(async (client) => {
      const people = client.db('d').collection('people');
      expect(await people.distinct('name')).toEqual(['a', 'b']);
      await expect(people.insertOne({ name: 'a' })).rejects.toMatchObject({ code: 11000 });
    });
  });

  it('refuses a data folder that another process holds', async () => {
    const child = await startChild();

    await expect(startDocstore({ dataDir, port: 0 })).rejects.toThrow(/is in use by another document store/);

    child.process.kill('SIGKILL');
    await once(child.process, 'exit');
  });

  it('refuses a format that it does not know', async () => {
    await withStore((client) => client.db('d').collection('c').insertOne({}));
    const { default: Database } = await import('libsql');
    const database = new Database(join(dataDir, 'docstore.db'));
    database.exec('PRAGMA user_version = 99');
    database.close();

    await expect(startDocstore({ dataDir, port: 0 })).rejects.toThrow(/has format 99/);
  });

  it('names the port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };

    await expect(startDocstore({ dataDir, port })).rejects.toThrow(`Port ${port} is in use`);
    other.close();
  });

  it('loses nothing acknowledged and leaves nothing half done when it is killed under load', async () => {
    const acknowledged = new Set<number>();
    const transferred = new Set<number>();
    const kills = process.env.SHARE === 'nightly' ? 100 : 3;
    let next = 0;
    for (let round = 0; round < kills; round++) {
      const child = await startChild();
      const client = new MongoClient(child.uri, { retryWrites: false, serverSelectionTimeoutMS: 500, maxPoolSize: 30 });
      await client.connect();
      const [collection, accounts, transfers] = ['c', 'accounts', 'transfers'].map((name) =>
        client.db('d').collection<{ _id: number }>(name),
      );
      await collection!.createIndex({ n: 1 }, { unique: true });
      const opening = [0, 1, 2, 3].map((id) => ({ updateOne: { filter: { _id: id }, update: { $inc: { fen: 0 } }, upsert: true } }));
      await accounts!.bulkWrite(opening as never);
      const writers = Array.from({ length: 20 }, async () => {
        for (;;) {
          const n = next++;
          await collection!.insertOne({ _id: n, n, left: 0, right: 0 } as never);
          acknowledged.add(n);
          await collection!.updateMany({ n: { $in: [n, n - 20] } } as never, { $inc: { left: 1, right: 1 } });
        }
      });
      const movers = Array.from({ length: 3 }, async (_, mover) => {
        const session = client.startSession();
        for (;;) {
          const n = next++;
          await session.withTransaction(async () => {
            await transfers!.insertOne({ _id: n } as never, { session });
            await accounts!.updateOne({ _id: mover }, { $inc: { fen: -n } } as never, { session });
            await accounts!.updateOne({ _id: mover + 1 }, { $inc: { fen: n } } as never, { session });
          });
          transferred.add(n);
        }
      });
      const before = { acknowledged: acknowledged.size, transferred: transferred.size };
      // Not before each kind of write has gone through: killed earlier, a slow machine would prove nothing.
      const killed = pause(400 + (round % 7) * 60)
        .then(() => until('writes', () => acknowledged.size > before.acknowledged && transferred.size > before.transferred))
        .finally(() => child.process.kill('SIGKILL'));
      await Promise.allSettled([...writers, ...movers]);
      await killed;
      await client.close(true);
      if (child.process.exitCode === null && child.process.signalCode === null) await once(child.process, 'exit');
    }

    await withStore(async (client) => {
      const collection = client.db('d').collection('c');
      const documents = await collection.find().toArray();
      const stored = new Set(documents.map(({ n }) => n as number));
      expect([...acknowledged].filter((n) => !stored.has(n))).toEqual([]);
      expect(documents.filter(({ left, right }) => left !== right)).toEqual([]);
      expect(acknowledged.size).toBeGreaterThan(20);
      // Index and documents agree: each is found by its key, and the index has no more.
      const byIndex = collection.find({ n: { $gte: 0 } }).hint({ n: 1 });
      expect((await byIndex.toArray()).length).toBe(documents.length);

      const moved = new Set((await client.db('d').collection('transfers').distinct('_id')) as unknown[]);
      expect([...transferred].filter((n) => !moved.has(n))).toEqual([]);
      expect(transferred.size).toBeGreaterThan(0);
      const [balance] = await client
        .db('d')
        .collection('accounts')
        .aggregate([{ $group: { _id: null, sum: { $sum: '$fen' } } }])
        .toArray();
      expect(balance).toEqual({ _id: null, sum: 0 });
    });
  }, 900_000);

  async function startChild(): Promise<{ process: ChildProcess; uri: string }> {
    const child = spawn(process.execPath, ['bin/docstore.mjs', '--port', '0', '--data', dataDir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
    return { process: child, uri: /mongodb:\S+/.exec(line.toString())?.[0] ?? '' };
  }
});
