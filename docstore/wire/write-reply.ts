import type { Message } from './message.js';

const OP_REPLY = 1;
const OP_MSG = 2013;
let lastRequestId = 0;

/** Frames the answer to a message. */
export function writeReply(message: Message, body: Buffer): Buffer {
  const head = Buffer.alloc(message.isLegacy ? 36 : 21);
  head.writeInt32LE(head.length + body.length, 0);
  head.writeInt32LE((lastRequestId = (lastRequestId + 1) & 0x7fffffff), 4);
  head.writeInt32LE(message.requestId, 8);
  head.writeInt32LE(message.isLegacy ? OP_REPLY : OP_MSG, 12);
  // OP_REPLY: flags, cursor id (8 bytes), starting from, number returned. OP_MSG: flags, then a section of kind 0.
  if (message.isLegacy) head.writeInt32LE(1, 32);
  return Buffer.concat([head, body]);
}
