import { Double, type Long } from 'bson';
import type { Document } from '../document.js';
import { bsonCodec } from '../bson-codec.js';

/** `{ cursor: { <batch>: […], id, ns }, ok: 1 }`, with the documents' bytes passed on as they are. */
export function cursorReply(
  batchName: 'firstBatch' | 'nextBatch',
  batch: readonly Buffer[],
  id: Long,
  ns: string,
  postBatchResumeToken?: Document,
): Buffer {
  const cursor = withRawArray(bsonCodec.encode({ id, ns, postBatchResumeToken }), batchName, batch);
  const answer = bsonCodec.encode({ ok: new Double(1) });
  const field = Buffer.concat([Buffer.from('\x03cursor\0', 'latin1'), cursor]);
  return prepend(answer, field);
}

function withRawArray(document: Buffer, name: string, items: readonly Buffer[]): Buffer {
  const parts: Buffer[] = [];
  for (const [i, item] of items.entries()) parts.push(Buffer.from(`\x03${i}\0`, 'latin1'), item);
  const size = parts.reduce((total, part) => total + part.length, 5);
  const head = Buffer.alloc(4);
  head.writeInt32LE(size);
  return prepend(document, Buffer.concat([Buffer.from(`\x04${name}\0`, 'latin1'), head, ...parts, Buffer.alloc(1)]));
}

/** Puts an encoded field in front of a document's own. */
function prepend(document: Buffer, field: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeInt32LE(document.length + field.length);
  return Buffer.concat([head, field, document.subarray(4)]);
}
