import { randomUUID } from 'node:crypto';
import { MongoClient, type Collection, type Db, type Document } from 'mongodb';
import { startDocstore, type Docstore } from '../../../docstore/docstore.js';

/** Whether the suite runs against a MongoDB that somebody named, instead of our own store. */
export const isForeign = process.env.MONGODB_URI !== undefined;

/**
 * A store for one test file: the one at MONGODB_URI, else ours in memory. Each test has a collection of its own.
 */
export function storeUnderTest() {
  let docstore: Docstore | undefined;
  let client: MongoClient;
  let uri = '';
  const dbName = `contract_${randomUUID().slice(0, 8)}`;
  let count = 0;
  let collection: Collection<Document>;

  beforeAll(async () => {
    docstore = isForeign ? undefined : await startDocstore({ port: 0 });
    uri = process.env.MONGODB_URI ?? docstore?.uri ?? '';
    client = await MongoClient.connect(uri, { maxPoolSize: 60 });
  });

  beforeEach(() => {
    collection = client.db(dbName).collection(`c${++count}`);
  });

  afterAll(async () => {
    await client.db(dbName).dropDatabase();
    await client.close();
    await docstore?.close();
  });

  return {
    get uri(): string {
      return uri;
    },
    get dbName(): string {
      return dbName;
    },
    get client(): MongoClient {
      return client;
    },
    get db(): Db {
      return client.db(dbName);
    },
    get collection(): Collection<Document> {
      return collection;
    },
  };
}
