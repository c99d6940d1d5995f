import { Int32 } from 'bson';
import { CommandError } from '../command-error.js';
import { encodeKey } from '../keys/encode-key.js';
import type { Collection, Index } from '../storage/collection.js';
import type { Command } from './command.js';

export const dropIndexes: Command = {
  name: 'dropIndexes',
  writes: true,
  run(command, { store, db }) {
    const name = String(command.dropIndexes ?? command.deleteIndexes);
    const collection = store.catalog.find(db, name);
    if (!collection) throw new CommandError('NamespaceNotFound', `ns not found ${db}.${name}`);
    for (const index of wanted(collection, command.index)) store.catalog.dropIndex(collection, index);
    return { nIndexesWas: new Int32(collection.indexes.length) };
  },
};

function wanted(collection: Collection, asked: unknown): Index[] {
  const others = collection.indexes.filter((index) => index.name !== '_id_');
  if (asked === '*') return others;
  if (Array.isArray(asked)) return asked.flatMap((one) => wanted(collection, one));
  if (asked === '_id_') throw new CommandError('InvalidOptions', 'cannot drop _id index');
  const found = others.find((index) =>
    typeof asked === 'string' ? index.name === asked : encodeKey(index.spec.key).equals(encodeKey(asked)),
  );
  if (!found) throw new CommandError('IndexNotFound', `index not found with name [${JSON.stringify(asked)}]`);
  return [found];
}
