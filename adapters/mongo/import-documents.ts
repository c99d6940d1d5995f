import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, EJSON } from 'bson';
import { z } from 'zod';
import type { Collection, Document, IndexSpecification, MongoClient } from 'mongodb';
import type { Transferred } from './export-documents.js';

const BATCH_BYTES = 8 * 1024 * 1024;
const BATCH_COUNT = 1000;
const LARGEST_DOCUMENT = 16 * 1024 * 1024 + 16 * 1024;

const Metadata = z.looseObject({ indexes: z.array(z.looseObject({ name: z.string(), key: z.record(z.string(), z.unknown()) })) });

/** Reads what `exportDocuments` or `mongodump` wrote. A collection that has documents already is refused, so that nothing is mixed. */
export async function importDocuments(
  client: MongoClient,
  folder: string,
  onDone: (done: Transferred) => void = () => undefined,
): Promise<void> {
  const plan = await collectionsIn(client, folder);
  for (const { collection } of plan) {
    if ((await collection.findOne({}, { projection: { _id: 1 } })) !== null) {
      throw new Error(`'${collection.namespace}' has documents already; import into an empty database.`);
    }
  }
  for (const { collection, file } of plan) onDone(await importCollection(client, collection, file));
}

async function collectionsIn(client: MongoClient, folder: string): Promise<{ collection: Collection; file: string }[]> {
  const plan: { collection: Collection; file: string }[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    for (const name of await readdir(join(folder, entry.name))) {
      if (!name.endsWith('.bson')) continue;
      const collection = client.db(entry.name).collection(decodeURIComponent(name.slice(0, -'.bson'.length)));
      plan.push({ collection, file: join(folder, entry.name, name) });
    }
  }
  if (plan.length === 0) throw new Error(`'${folder}' holds no <database>/<collection>.bson to import.`);
  return plan;
}

async function importCollection(client: MongoClient, collection: Collection, file: string): Promise<Transferred> {
  let documents = 0;
  let batch: Document[] = [];
  let size = 0;
  const flush = async (): Promise<void> => {
    if (batch.length > 0) await collection.insertMany(batch, { ordered: true });
    documents += batch.length;
    [batch, size] = [[], 0];
  };
  for await (const bytes of documentsIn(file)) {
    // Decoded without promotion, so that each number keeps its type.
    batch.push(deserialize(bytes, { promoteValues: false, promoteBuffers: false, bsonRegExp: true }));
    size += bytes.length;
    if (batch.length >= BATCH_COUNT || size >= BATCH_BYTES) await flush();
  }
  await flush();
  if (documents === 0) await makeEmpty(client, collection);

  const metadata = Metadata.parse(EJSON.parse(await readFile(file.replace(/\.bson$/, '.metadata.json'), 'utf8')));
  for (const { v: _version, ns: _namespace, key, ...options } of metadata.indexes) {
    if (options.name !== '_id_') await collection.createIndex(key as IndexSpecification, options);
  }
  return { namespace: collection.namespace, documents };
}

async function makeEmpty(client: MongoClient, { dbName, collectionName }: Collection): Promise<void> {
  const there = await client.db(dbName).listCollections({ name: collectionName }).toArray();
  if (there.length === 0) await client.db(dbName).createCollection(collectionName);
}

async function* documentsIn(file: string): AsyncGenerator<Buffer> {
  const handle = await open(file);
  try {
    let rest = Buffer.alloc(0);
    for await (const chunk of handle.createReadStream({ highWaterMark: 1024 * 1024 })) {
      rest = Buffer.concat([rest, chunk as Buffer]);
      while (rest.length >= 4 && rest.length >= rest.readInt32LE(0)) {
        const length = rest.readInt32LE(0);
        if (length < 5 || length > LARGEST_DOCUMENT) throw new Error(`'${file}' is damaged: a document of ${length} bytes.`);
        yield rest.subarray(0, length);
        rest = rest.subarray(length);
      }
    }
    if (rest.length > 0) throw new Error(`'${file}' ends in the middle of a document.`);
  } finally {
    await handle.close().catch(() => undefined);
  }
}
