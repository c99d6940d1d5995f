import { randomUUID } from 'node:crypto';
import { MongoClient, type Db } from 'mongodb';
import { startDocstore } from '../../docstore/docstore.js';

/** A database of its own for each test file, emptied before each test: on MONGODB_URI when set, else on our document store. */
export function databaseUnderTest(): () => Db {
  let client: MongoClient;
  let close: () => Promise<void> = () => Promise.resolve();
  let db: Db;

  beforeAll(async () => {
    let uri = process.env['MONGODB_URI'];
    if (!uri) {
      const docstore = await startDocstore({ port: 0 });
      uri = docstore.uri;
      close = docstore.close;
    }
    client = await MongoClient.connect(uri, { ignoreUndefined: true });
    db = client.db(`yimen-test-${randomUUID()}`);
  });

  beforeEach(async () => {
    for (const { name } of await db.listCollections().toArray()) await db.collection(name).drop();
  });

  afterAll(async () => {
    await db?.dropDatabase();
    await client?.close();
    await close();
  });

  return () => db;
}
