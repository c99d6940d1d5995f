import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Decimal128, Double, Int32, Long } from 'bson';
import { MongoClient } from 'mongodb';
import { exportDocuments } from '../../../adapters/mongo/export-documents.js';
import { importDocuments } from '../../../adapters/mongo/import-documents.js';
import { startDocstore, type Docstore } from '../../../docstore/docstore.js';

describe('moving all documents', () => {
  const stores: Docstore[] = [];
  const clients: MongoClient[] = [];
  let folder: string;

  const store = async () => {
    const docstore = await startDocstore({ port: 0 });
    const client = await MongoClient.connect(docstore.uri);
    stores.push(docstore);
    clients.push(client);
    return client;
  };
  /** Every document's bytes and every index, by collection. */
  const everything = async (client: MongoClient) => {
    const found: Record<string, unknown> = {};
    for (const db of ['first', 'second']) {
      for (const collection of await client.db(db).collections()) {
        const documents = await collection.find({}, { raw: true }).toArray();
        const indexes = await collection.listIndexes().toArray();
        found[collection.namespace] = { documents: documents.map((bytes) => (bytes as unknown as Buffer).toString('hex')), indexes };
      }
    }
    return found;
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'transfer-'));
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) await client.close();
    for (const docstore of stores.splice(0)) await docstore.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('keeps each document to the byte, and each index', async () => {
    const [from, to] = [await store(), await store()];
    const numbers = {
      int: new Int32(1),
      double: new Double(1),
      long: Long.fromString('9007199254740993'),
      decimal: Decimal128.fromString('0.10'),
    };
    await from
      .db('first')
      .collection('people')
      .insertMany([
        { _id: 1 as never, name: '虚构甲', ...numbers },
        { _id: 2 as never, pattern: /^a/i, at: new Date(0) },
      ]);
    await from
      .db('first')
      .collection('people')
      .createIndex({ name: 1 }, { unique: true, partialFilterExpression: { name: { $exists: true } } });
    await from.db('first').collection('sessions').createIndex({ expires: 1 }, { expireAfterSeconds: 60 });
    await from
      .db('second')
      .collection('many.of/them')
      .insertMany(Array.from({ length: 3000 }, (_, n) => ({ n, text: 'x'.repeat(1000) })));
    await from.db('second').createCollection('empty');

    await exportDocuments(from, folder);
    await importDocuments(to, folder);

    const moved = await everything(to);
    expect(moved).toEqual(await everything(from));
    expect(Object.keys(moved)).toContain('second.many.of/them');
  });

  it('refuses to mix with what is there', async () => {
    const [from, to] = [await store(), await store()];
    await from.db('first').collection('people').insertOne({ a: 1 });
    await to.db('first').collection('people').insertOne({ b: 1 });
    await exportDocuments(from, folder);

    await expect(importDocuments(to, folder)).rejects.toThrow("'first.people' has documents already");
    expect(await to.db('first').collection('people').countDocuments()).toBe(1);
  });

  it('refuses a file that was cut', async () => {
    const [from, to] = [await store(), await store()];
    await from.db('first').collection('people').insertOne({ a: 1 });
    await exportDocuments(from, folder);
    await writeFile(join(folder, 'first/people.bson'), Buffer.from([100, 0, 0, 0, 1, 2]));

    await expect(importDocuments(to, folder)).rejects.toThrow('in the middle of a document');
  });

  it('says when there is nothing to import', async () => {
    await expect(importDocuments(await store(), folder)).rejects.toThrow('holds no <database>/<collection>.bson');
  });
});
