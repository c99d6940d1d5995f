#!/usr/bin/env node
// npm run docs:export -- DIR   writes all documents of MONGODB_URI, or of the running embedded store, into a folder
// npm run docs:import -- DIR   reads such a folder, or one that mongodump wrote, into MONGODB_URI
import { register } from 'tsx/esm/api';

const [direction, folder] = process.argv.slice(2);
const uri = process.env.MONGODB_URI;
if ((direction !== 'export' && direction !== 'import') || !folder || !uri) {
  console.error('Usage: MONGODB_URI=mongodb://… npm run docs:export -- DIR\n       MONGODB_URI=mongodb://… npm run docs:import -- DIR');
  process.exit(2);
}

register();
const { MongoClient } = await import('mongodb');
const { exportDocuments } = await import('../adapters/mongo/export-documents.ts');
const { importDocuments } = await import('../adapters/mongo/import-documents.ts');
const client = new MongoClient(uri, { serverSelectionTimeoutMS: 5000 });
let [collections, total] = [0, 0];
try {
  await client.connect();
  const transfer = direction === 'export' ? exportDocuments : importDocuments;
  await transfer(client, folder, ({ namespace, documents }) => {
    console.log(`${namespace}: ${documents}`);
    collections++;
    total += documents;
  });
  console.log(`${total} documents of ${collections} collections ${direction === 'export' ? 'written to' : 'read from'} ${folder}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await client.close();
}
