import { bsonCodec } from '../bson-codec.js';
import type { Document } from '../document.js';
import type { Message } from './message.js';

const OP_QUERY = 2004;
const OP_MSG = 2013;
const CHECKSUM_PRESENT = 1;
const MORE_TO_COME = 2;

/** Reads one framed message; throws when it is in no form that this store speaks. */
export function readMessage(bytes: Buffer): Message {
  const requestId = bytes.readInt32LE(4);
  const opCode = bytes.readInt32LE(12);
  if (opCode === OP_MSG) return readOpMsg(bytes, requestId);
  if (opCode === OP_QUERY) return readOpQuery(bytes, requestId);
  throw new Error(`The document store does not speak operation ${opCode}; compression is not offered either.`);
}

function readOpMsg(bytes: Buffer, requestId: number): Message {
  const flags = bytes.readUInt32LE(16);
  const end = flags & CHECKSUM_PRESENT ? bytes.length - 4 : bytes.length;
  let command: Document = {};
  const sequences: [name: string, documents: Buffer[]][] = [];
  let offset = 20;
  while (offset < end) {
    const kind = bytes[offset++];
    const size = bytes.readInt32LE(offset);
    const section = bytes.subarray(offset, offset + size);
    if (kind === 0) command = bsonCodec.decode(section);
    else if (kind === 1) sequences.push(readSequence(section));
    else throw new Error(`A message has a section of unknown kind ${kind}.`);
    offset += size;
  }
  let documents: Buffer[] | undefined;
  for (const [name, items] of sequences) {
    if (name === 'documents') documents = items;
    else command[name] = items.map((item) => bsonCodec.decode(item));
  }
  const wantsReply = (flags & MORE_TO_COME) === 0;
  return { requestId, isLegacy: false, db: String(command.$db ?? 'admin'), command, documents, wantsReply };
}

function readSequence(section: Buffer): [name: string, documents: Buffer[]] {
  const nameEnd = section.indexOf(0, 4);
  const documents: Buffer[] = [];
  let offset = nameEnd + 1;
  while (offset < section.length) {
    const size = section.readInt32LE(offset);
    documents.push(section.subarray(offset, offset + size));
    offset += size;
  }
  return [section.toString('utf8', 4, nameEnd), documents];
}

function readOpQuery(bytes: Buffer, requestId: number): Message {
  const nameEnd = bytes.indexOf(0, 20);
  const db = bytes.toString('utf8', 20, nameEnd).split('.')[0] ?? 'admin';
  const query = bytes.subarray(nameEnd + 9);
  const command = bsonCodec.decode(query.subarray(0, query.readInt32LE(0)));
  return { requestId, isLegacy: true, db, command, documents: undefined, wantsReply: true };
}
