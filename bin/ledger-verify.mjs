#!/usr/bin/env node
// npm run ledger:verify   adds up every fund's entries at MONGODB_URI and compares the sums with the balances they carry.
import { addressOr, withMongo } from './support/with-mongo.mjs';

await withMongo(addressOr('Usage: MONGODB_URI=mongodb://… npm run ledger:verify'), async (client) => {
  const { databaseName } = await import('../adapters/mongo/database.ts');
  const { verifyJournal } = await import('../adapters/mongo/verify-journal.ts');
  const { broken, entries, accounts } = await verifyJournal(client.db(databaseName(client)));
  for (const [account, fen] of Object.entries(accounts)) console.log(`${account.padEnd(40)} ${(fen / 100).toFixed(2).padStart(18)}`);
  if (broken === undefined) console.log(`${entries} entries; each sums to 0 and carries the sum so far.`);
  else console.error(`Entry ${broken} does not fit: it, or one before it, was changed or taken out. ${entries} entries before it fit.`);
  process.exitCode = broken === undefined ? 0 : 1;
});
