import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EJSON } from 'bson';
import type { Collection, MongoClient } from 'mongodb';

export interface Transferred {
  readonly namespace: string;
  readonly documents: number;
}

const ownDatabases = new Set(['admin', 'config', 'local']);

/**
 * Writes all databases as `mongodump` does: `<dir>/<db>/<collection>.bson`, and its indexes beside it in
 * `<collection>.metadata.json`. `mongorestore` reads it too.
 */
export async function exportDocuments(
  client: MongoClient,
  folder: string,
  onDone: (done: Transferred) => void = () => undefined,
): Promise<void> {
  const { databases } = await client.db().admin().listDatabases({ nameOnly: true });
  for (const { name: db } of databases) {
    if (ownDatabases.has(db)) continue;
    await mkdir(join(folder, db), { recursive: true });
    for (const collection of await client.db(db).collections()) onDone(await exportCollection(collection, join(folder, db)));
  }
}

async function exportCollection(collection: Collection, folder: string): Promise<Transferred> {
  const file = join(folder, encodeURIComponent(collection.collectionName));
  const indexes = await collection.listIndexes().toArray();
  await writeFile(`${file}.metadata.json`, EJSON.stringify({ indexes, collectionName: collection.collectionName, type: 'collection' }));

  const out = createWriteStream(`${file}.bson`);
  let documents = 0;
  for await (const bytes of collection.find({}, { raw: true }).sort({ $natural: 1 })) {
    if (!out.write(bytes as unknown as Buffer)) await once(out, 'drain');
    documents++;
  }
  out.end();
  await once(out, 'finish');
  return { namespace: collection.namespace, documents };
}
