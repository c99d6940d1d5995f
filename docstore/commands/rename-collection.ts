import { CommandError } from '../command-error.js';
import type { Command } from './command.js';

export const renameCollection: Command = {
  name: 'renameCollection',
  writes: true,
  run(command, { store, now }) {
    const [from, to] = [split(String(command.renameCollection)), split(String(command.to))];
    const collection = store.catalog.find(from.db, from.name);
    if (!collection) throw new CommandError('NamespaceNotFound', `Source collection ${from.db}.${from.name} does not exist`);
    const target = store.catalog.find(to.db, to.name);
    if (target && command.dropTarget !== true) throw new CommandError('NamespaceExists', 'target namespace exists');
    if (target) store.catalog.drop(target);
    store.catalog.rename(collection, to.db, to.name);
    store.changes.noteNamespace(from.db, from.name, { operationType: 'rename', to: { db: to.db, coll: to.name } }, now);
    return {};
  },
};

function split(namespace: string): { db: string; name: string } {
  const dot = namespace.indexOf('.');
  return { db: namespace.slice(0, dot), name: namespace.slice(dot + 1) };
}
