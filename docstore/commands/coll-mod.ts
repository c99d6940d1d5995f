import { CommandError } from '../command-error.js';
import type { Document } from '../document.js';
import { encodeKey } from '../keys/encode-key.js';
import type { Command } from './command.js';

/** Changes when a TTL index expires its documents; other modifications are not supported. */
export const collMod: Command = {
  name: 'collMod',
  writes: true,
  run(command, { store, db }) {
    const collection = store.catalog.find(db, String(command.collMod));
    if (!collection) throw new CommandError('NamespaceNotFound', 'ns does not exist');
    const asked = command.index as Document | undefined;
    if (asked?.expireAfterSeconds === undefined) {
      throw new CommandError('CommandNotSupported', 'collMod: only expireAfterSeconds of an index can be changed in this store');
    }
    const index = collection.indexes.find(({ name, spec }) =>
      asked.name === undefined ? encodeKey(spec.key).equals(encodeKey(asked.keyPattern)) : name === asked.name,
    );
    if (!index) throw new CommandError('IndexNotFound', 'cannot find index for collMod');
    store.catalog.replaceSpec(collection, index, { ...index.spec, expireAfterSeconds: asked.expireAfterSeconds });
    return { expireAfterSeconds_old: index.spec.expireAfterSeconds, expireAfterSeconds_new: asked.expireAfterSeconds };
  },
};
