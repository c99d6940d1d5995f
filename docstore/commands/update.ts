import { Int32 } from 'bson';
import { CommandError } from '../command-error.js';
import type { Document } from '../document.js';
import { toCollator } from '../query/to-collator.js';
import { parseSort } from '../query/parse-sort.js';
import type { Command } from './command.js';
import { runStatements } from './run-statements.js';
import { updateDocuments } from './update-documents.js';

export const update: Command = {
  name: 'update',
  writes: true,
  inTransaction: true,
  run(command, context) {
    const { store, db, now } = context;
    let matched = 0;
    let modified = 0;
    const upserted: Document[] = [];
    const errors = runStatements(command.updates as Document[], command, (statement, index) => {
      if (statement.multi === true && !isOperators(statement.u)) {
        throw new CommandError('FailedToParse', 'multi update is not supported for replacement-style update');
      }
      const result = store.atomically(() =>
        updateDocuments(store, db, String(command.update), {
          filter: (statement.q ?? {}) as Document,
          update: statement.u,
          isMulti: statement.multi === true,
          isUpsert: statement.upsert === true,
          arrayFilters: (statement.arrayFilters ?? []) as Document[],
          sort: parseSort(statement.sort),
          collator: toCollator(statement.collation),
          hint: statement.hint,
          now,
        }),
      );
      matched += result.matched;
      modified += result.modified;
      if (result.upsertedId !== undefined) upserted.push({ index: new Int32(index), _id: result.upsertedId });
    });
    return {
      n: new Int32(matched + upserted.length),
      nModified: new Int32(modified),
      ...(upserted.length > 0 ? { upserted } : {}),
      ...errors,
    };
  },
};

function isOperators(update: unknown): boolean {
  return Array.isArray(update) || Object.keys(update as Document)[0]?.startsWith('$') === true;
}
