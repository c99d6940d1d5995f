#!/usr/bin/env node
// npm run docs:export -- DIR   writes all documents of MONGODB_URI, or of the running embedded store, into a folder
// npm run docs:import -- DIR   reads such a folder, or one that mongodump wrote, into MONGODB_URI
import { addressOr, withMongo } from './support/with-mongo.mjs';

const [direction, folder] = process.argv.slice(2);
const usage = 'Usage: MONGODB_URI=mongodb://… npm run docs:export -- DIR\n       MONGODB_URI=mongodb://… npm run docs:import -- DIR';
const uri = addressOr(usage, (direction === 'export' || direction === 'import') && Boolean(folder));

await withMongo(uri, async (client) => {
  const { exportDocuments } = await import('../adapters/mongo/export-documents.ts');
  const { importDocuments } = await import('../adapters/mongo/import-documents.ts');
  const transfer = direction === 'export' ? exportDocuments : importDocuments;
  let [collections, total] = [0, 0];
  await transfer(client, folder, ({ namespace, documents }) => {
    console.log(`${namespace}: ${documents}`);
    collections++;
    total += documents;
  });
  console.log(`${total} documents of ${collections} collections ${direction === 'export' ? 'written to' : 'read from'} ${folder}`);
});
