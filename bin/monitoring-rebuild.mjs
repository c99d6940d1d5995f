#!/usr/bin/env node
// npm run monitoring:rebuild   asks the running server at MONGODB_URI to check what people see against everything that the engine said, and to
// put right what differs; waits for the result. Work goes on meanwhile. Ends with 1 when it could not be done.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { addressOr, withMongo } from './support/with-mongo.mjs';

const usage =
  'Usage: MONGODB_URI=mongodb://… npm run monitoring:rebuild   (27117 is the port of the embedded store of a running npm start)';
const uri = addressOr(usage, process.argv.length === 2);
const noServerAfterMs = 30_000;

await withMongo(uri, async (client) => {
  const { databaseName } = await import('../adapters/mongo/database.ts');
  const rebuilds = client.db(databaseName(client)).collection('rebuilds');
  const _id = randomUUID();
  const other = await rebuilds.findOne({ state: { $in: ['asked', 'running'] } });
  if (!other)
    await rebuilds.insertOne({ _id, askedByName: 'npm run monitoring:rebuild', askedAt: new Date().toISOString(), state: 'asked' });
  const id = other?._id ?? _id;
  const began = Date.now();
  for (let told = ''; ; await pause(500)) {
    const { state, progress, records, compared, mended, missing } = await rebuilds.findOne({ _id: id });
    const line = progress ? `${progress.phase} ${progress.count}` : state;
    if (line !== told) console.log((told = line));
    if (state === 'asked' && Date.now() - began > noServerAfterMs) {
      await rebuilds.deleteOne({ _id: id, state: 'asked' });
      throw new Error('No server took it up within 30 s. Is one running on this MONGODB_URI?');
    }
    if (state === 'done') return console.log(`${records} records, ${compared} documents compared, put right: ${JSON.stringify(mended)}`);
    if (state === 'refused') throw new Error(`The record log lacks ${missing} records, so nothing can be rebuilt. Nothing was changed.`);
    if (state === 'failed') throw new Error('The rebuild failed; the log of the server says why.');
  }
});
