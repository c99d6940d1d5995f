#!/usr/bin/env node
// npm run retention [-- --on DATE]   removes the case files at MONGODB_URI whose time to be kept is over, and what belongs to them.
// The audit log keeps that they were there and when they went. Run it daily; running it again does no harm.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { register } from 'tsx/esm/api';
import { root } from './support/root.mjs';

const usage = 'Usage: MONGODB_URI=mongodb://… [DATA_DIR=…] npm run retention [-- --on YYYY-MM-DD]';
const { on } = parseArgs({ options: { on: { type: 'string' } } }).values;
const uri = process.env.MONGODB_URI;
if (!uri || (on !== undefined && !/^\d{4}-\d\d-\d\d$/.test(on))) {
  console.error(usage);
  process.exit(2);
}

register();
const [{ openDatabase }, { auditLog }, { fileStore }, { fileCipher }, { loadSecrets }, { removeExpiredCases }, { civilDate }] = await Promise.all(
  [
    'adapters/mongo/database',
    'adapters/mongo/audit-log',
    'adapters/mongo/file-store',
    'adapters/crypto/file-cipher',
    'adapters/crypto/secrets',
    'server/retention/remove-expired-cases',
    'domain/deadline/working-days',
  ].map((file) => import(`../${file}.ts`)),
);
const clock = { now: () => new Date() };
let database;
try {
  const { dataKey } = await loadSecrets(path.resolve(root, process.env.DATA_DIR || './data'), process.env);
  database = await openDatabase(uri);
  const files = fileStore(database.db, fileCipher(Buffer.from(dataKey, 'base64')), clock);
  const { removed, held } = await removeExpiredCases({ db: database.db, files, audit: auditLog(database.db, clock), today: on ?? civilDate(clock.now()) });
  console.log(`${removed} case files removed; ${held} past their date are kept, for a benefit from them runs on.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await database?.close();
}
