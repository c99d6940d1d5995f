import { deserialize, serialize } from 'bson';
import { CommandError } from './command-error.js';
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
    try {
      return Buffer.from(serialize(document, { ignoreUndefined: true }));
    } catch (error) {
      // bson's buffer is a little larger than the largest document.
      if (!(error instanceof RangeError)) throw error;
      throw new CommandError('BSONObjectTooLarge', 'The document is larger than 16777216 bytes.');
    }
  },
};
