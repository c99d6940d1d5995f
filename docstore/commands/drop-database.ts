import type { Command } from './command.js';

export const dropDatabase: Command = {
  name: 'dropDatabase',
  writes: true,
  run(_command, { store, db }) {
    const collections = store.catalog.collections(db);
    for (const collection of collections) store.catalog.drop(collection);
    return collections.length > 0 ? { dropped: db } : {};
  },
};
