import { Long } from 'bson';
import { bsonCodec } from '../bson-codec.js';
import { CommandError } from '../command-error.js';
import type { Document } from '../document.js';
import type { Store } from '../storage/store.js';
import { toNumber } from '../to-number.js';
import { cursorReply } from '../wire/cursor-reply.js';

export const FIRST_BATCH = 101;

/** The answer of every command that returns a cursor: its first batch, and an id when there is more. */
export function openCursor(
  store: Store,
  ns: string,
  documents: Iterable<Buffer | Document>,
  { batchSize, singleBatch = false }: { batchSize?: unknown; singleBatch?: boolean },
): Buffer {
  const count = batchSize === undefined ? FIRST_BATCH : (toNumber(batchSize) ?? FIRST_BATCH);
  if (count < 0) throw new CommandError('BadValue', `batchSize must be non-negative, but is ${count}`);
  const cursor = store.cursors.start(ns, encoded(documents));
  const { batch, hasMore } = store.cursors.take(cursor, count);
  if (singleBatch) store.cursors.kill(cursor.id);
  return cursorReply('firstBatch', batch, hasMore && !singleBatch ? cursor.id : Long.ZERO, ns);
}

function* encoded(documents: Iterable<Buffer | Document>): Generator<Buffer> {
  for (const document of documents) yield Buffer.isBuffer(document) ? document : bsonCodec.encode(document);
}
