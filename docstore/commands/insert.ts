import { Int32, ObjectId } from 'bson';
import { bsonCodec } from '../bson-codec.js';
import { CommandError } from '../command-error.js';
import type { Document } from '../document.js';
import type { Command } from './command.js';
import { runStatements } from './run-statements.js';

export const insert: Command = {
  name: 'insert',
  writes: true,
  inTransaction: true,
  run(command, { store, db, documents }) {
    const name = String(command.insert);
    const all = documents ?? (command.documents as Document[]).map((document) => bsonCodec.encode(document));
    store.catalog.ensure(db, name);
    let count = 0;
    const errors = runStatements(all, command, (bytes) => {
      const { bytes: stored, document } = withId(bytes);
      store.rows.insert(store.catalog.ensure(db, name), stored, document);
      count++;
    });
    return { n: new Int32(count), ...errors };
  },
};

/** The document as it is stored: with an `_id`, and that in the first place. */
function withId(bytes: Buffer): { bytes: Buffer; document: Document } {
  const document = bsonCodec.decode(bytes);
  const first = Object.keys(document)[0];
  if (Array.isArray(document._id)) throw new CommandError('BadValue', "The '_id' value cannot be of type array");
  // Copied, for the bytes are part of a larger message.
  if (first === '_id' && document._id !== undefined) return { bytes: Buffer.from(bytes), document };
  const { _id: id = new ObjectId(), ...rest } = document;
  const complete = { _id: id, ...rest };
  return { bytes: bsonCodec.encode(complete), document: complete };
}
