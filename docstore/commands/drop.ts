import { Int32 } from 'bson';
import { CommandError } from '../command-error.js';
import type { Command } from './command.js';

export const drop: Command = {
  name: 'drop',
  writes: true,
  run(command, { store, db, now }) {
    const collection = store.catalog.find(db, String(command.drop));
    if (!collection) throw new CommandError('NamespaceNotFound', 'ns not found');
    store.catalog.drop(collection);
    store.changes.noteNamespace(db, collection.name, { operationType: 'drop' }, now);
    return { nIndexesWas: new Int32(collection.indexes.length), ns: `${db}.${collection.name}` };
  },
};
