import { CommandError } from '../command-error.js';
import { abortTransaction } from './abort-transaction.js';
import { aggregate } from './aggregate.js';
import { buildInfo } from './build-info.js';
import { collMod } from './coll-mod.js';
import type { Command } from './command.js';
import { commitTransaction } from './commit-transaction.js';
import { count } from './count.js';
import { createIndexes } from './create-indexes.js';
import { create } from './create.js';
import { deleteCommand } from './delete.js';
import { distinct } from './distinct.js';
import { dropDatabase } from './drop-database.js';
import { dropIndexes } from './drop-indexes.js';
import { drop } from './drop.js';
import { endSessions } from './end-sessions.js';
import { explain } from './explain.js';
import { findAndModify } from './find-and-modify.js';
import { find } from './find.js';
import { getMore } from './get-more.js';
import { hello } from './hello.js';
import { insert } from './insert.js';
import { killCursors } from './kill-cursors.js';
import { listCollections } from './list-collections.js';
import { listDatabases } from './list-databases.js';
import { listIndexes } from './list-indexes.js';
import { ping } from './ping.js';
import { refreshSessions } from './refresh-sessions.js';
import { renameCollection } from './rename-collection.js';
import { saslContinue } from './sasl-continue.js';
import { saslStart } from './sasl-start.js';
import { update } from './update.js';

const commands = [
  abortTransaction,
  aggregate,
  buildInfo,
  collMod,
  commitTransaction,
  count,
  create,
  createIndexes,
  deleteCommand,
  distinct,
  drop,
  dropDatabase,
  dropIndexes,
  endSessions,
  explain,
  find,
  findAndModify,
  getMore,
  hello,
  insert,
  killCursors,
  listCollections,
  listDatabases,
  listIndexes,
  ping,
  refreshSessions,
  renameCollection,
  saslContinue,
  saslStart,
  update,
];

/** Older names that drivers still send. */
const aliases: readonly (readonly [alias: string, command: Command])[] = [
  ['isMaster', hello],
  ['ismaster', hello],
  ['findandmodify', findAndModify],
  ['deleteIndexes', dropIndexes],
  ['buildinfo', buildInfo],
  ['killSessions', endSessions],
];

export const commandsByName: ReadonlyMap<string, Command> = new Map<string, Command>([
  ...commands.map((command) => [command.name, command] as const),
  ...aliases,
]);

/** The command of that name, or error 59 as MongoDB gives it. */
export function findCommand(name: string): Command {
  const command = commandsByName.get(name);
  if (!command) throw new CommandError('CommandNotFound', `no such command: '${name}'`);
  return command;
}
