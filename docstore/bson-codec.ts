import { deserialize, serialize } from 'bson';
import type { Document } from './document.js';

/** Bytes to documents and back without losing a type: nothing is promoted to a JavaScript number or RegExp. */
export const bsonCodec = {
  decode(bytes: Uint8Array): Document {
    return deserialize(bytes, {
      promoteValues: false,
      promoteLongs: false,
      promoteBuffers: false,
      bsonRegExp: true,
    });
  },

  encode(document: Document): Buffer {
    return Buffer.from(serialize(document, { ignoreUndefined: true }));
  },
};
