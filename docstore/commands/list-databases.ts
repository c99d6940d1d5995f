import { Double } from 'bson';
import { compileFilter } from '../query/compile-filter.js';
import type { Document } from '../document.js';
import type { Command } from './command.js';

export const listDatabases: Command = {
  name: 'listDatabases',
  writes: false,
  run(command, { store }) {
    const names = [...new Set(store.catalog.collections().map(({ db }) => db))].sort();
    const matches = compileFilter((command.filter ?? {}) as Document);
    const databases = names
      .map((name): Document => (command.nameOnly === true ? { name } : { name, sizeOnDisk: new Double(0), empty: false }))
      .filter(matches);
    return { databases, ...(command.nameOnly === true ? {} : { totalSize: new Double(0) }) };
  },
};
