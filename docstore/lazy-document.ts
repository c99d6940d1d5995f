import { bsonCodec } from './bson-codec.js';
import type { Document } from './document.js';

/** The bytes of a stored document, decoded when somebody looks, and only as much of it as is asked for. */
export class LazyDocument {
  #whole: Document | undefined;

  constructor(readonly bytes: Buffer) {}

  get whole(): Document {
    return (this.#whole ??= bsonCodec.decode(this.bytes));
  }

  /** With these top-level fields alone; undefined asks for all. */
  only(fields: ReadonlySet<string> | undefined): Document {
    return this.#whole ?? (fields ? bsonCodec.decode(selected(this.bytes, fields)) : this.whole);
  }
}

const EMPTY = Buffer.from([5, 0, 0, 0, 0]);

/** A smaller BSON document, made of those elements that are named. */
function selected(bytes: Buffer, fields: ReadonlySet<string>): Buffer {
  const parts: Buffer[] = [];
  let size = 5;
  let at = 4;
  while (bytes[at] !== 0) {
    const nameEnd = bytes.indexOf(0, at + 1);
    const end = nameEnd + 1 + sizeOf(bytes, bytes[at] as number, nameEnd + 1);
    if (fields.has(bytes.toString('utf8', at + 1, nameEnd))) {
      parts.push(bytes.subarray(at, end));
      size += end - at;
    }
    at = end;
  }
  if (parts.length === 0) return EMPTY;
  const head = Buffer.alloc(4);
  head.writeInt32LE(size);
  return Buffer.concat([head, ...parts, Buffer.alloc(1)], size);
}

/** How many bytes an element's value takes, by the type in front of it (bsonspec.org). */
function sizeOf(bytes: Buffer, type: number, at: number): number {
  switch (type) {
    case 0x01: // double
    case 0x09: // date
    case 0x11: // timestamp
    case 0x12: // 64-bit integer
      return 8;
    case 0x02: // string
    case 0x0d: // JavaScript
    case 0x0e: // symbol
      return 4 + bytes.readInt32LE(at);
    case 0x03: // document
    case 0x04: // array
    case 0x0f: // JavaScript with scope
      return bytes.readInt32LE(at);
    case 0x05: // binary
      return 5 + bytes.readInt32LE(at);
    case 0x07: // object id
      return 12;
    case 0x08: // boolean
      return 1;
    case 0x0b: {
      // regular expression: two texts that end with a zero
      const pattern = bytes.indexOf(0, at);
      return bytes.indexOf(0, pattern + 1) + 1 - at;
    }
    case 0x0c: // pointer
      return 16 + bytes.readInt32LE(at);
    case 0x10: // 32-bit integer
      return 4;
    case 0x13: // decimal
      return 16;
    default: // null, undefined, smallest and largest key
      return 0;
  }
}
