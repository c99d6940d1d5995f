import { CommandError } from '../command-error.js';
import type { Document } from '../document.js';
import type { Command } from './command.js';
import { openCursor } from './open-cursor.js';

export const listIndexes: Command = {
  name: 'listIndexes',
  writes: false,
  run(command, { store, db }) {
    const name = String(command.listIndexes);
    const collection = store.catalog.find(db, name);
    if (!collection) throw new CommandError('NamespaceNotFound', `ns does not exist: ${db}.${name}`);
    const { batchSize } = (command.cursor ?? {}) as Document;
    return openCursor(
      store,
      `${db}.${name}`,
      collection.indexes.map(({ spec }) => spec),
      { batchSize },
    );
  },
};
