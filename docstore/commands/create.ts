import { CommandError } from '../command-error.js';
import type { Document } from '../document.js';
import type { Command } from './command.js';

const unsupported = ['capped', 'timeseries', 'viewOn', 'validator', 'clusteredIndex', 'encryptedFields'];

export const create: Command = {
  name: 'create',
  writes: true,
  run(command, { store, db }) {
    const option = unsupported.find((name) => command[name] !== undefined && command[name] !== false);
    if (option) throw new CommandError('CommandNotSupported', `create: the option '${option}' is not supported by this store`);
    const options: Document = command.collation ? { collation: command.collation } : {};
    store.catalog.create(db, String(command.create), options);
    return {};
  },
};
