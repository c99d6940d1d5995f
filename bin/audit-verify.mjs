#!/usr/bin/env node
// npm run audit:verify [-- --had NUMBER:HASH]   recomputes the chain of the audit log at MONGODB_URI.
// The chain shows what was changed or taken out within it. That its end was cut off shows only beside an earlier
// answer, which --had gives: the entry of that number must still be there.
import { parseArgs } from 'node:util';
import { addressOr, withMongo } from './support/with-mongo.mjs';

const had = hadOf(parseArgs({ options: { had: { type: 'string' } } }).values.had);

await withMongo(addressOr('Usage: MONGODB_URI=mongodb://… npm run audit:verify [-- --had NUMBER:HASH]', had !== null), async (client) => {
  const { databaseName } = await import('../adapters/mongo/database.ts');
  const { verifyAudit } = await import('../adapters/mongo/verify-audit.ts');
  const { broken, last } = await verifyAudit(client.db(databaseName(client)), had);
  if (broken === undefined) console.log(`${last.number} entries, all as they were written. The last: ${last.number}:${last.hash}`);
  else
    console.error(
      `Entry ${broken} does not fit: it was changed, or one before it was taken out. Everything before it is as it was written.`,
    );
  process.exitCode = broken === undefined ? 0 : 1;
});

/** Null when it is not what it should be. */
function hadOf(text) {
  if (text === undefined) return undefined;
  const [, number, hash] = /^(\d+):([0-9a-f]{64})$/.exec(text) ?? [];
  return number === undefined ? null : { number: Number(number), hash };
}
