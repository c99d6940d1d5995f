import type { Command } from './command.js';

export const dropDatabase: Command = {
  name: 'dropDatabase',
  writes: true,
  run(_command, { store, db, now }) {
    const collections = store.catalog.collections(db);
    for (const collection of collections) {
      store.catalog.drop(collection);
      store.changes.noteNamespace(db, collection.name, { operationType: 'drop' }, now);
    }
    store.changes.noteNamespace(db, '', { operationType: 'dropDatabase' }, now);
    return collections.length > 0 ? { dropped: db } : {};
  },
};
