import { Int32 } from 'bson';
import { CommandError } from '../command-error.js';
import type { Document } from '../document.js';
import { findRows } from '../query/find-rows.js';
import { parseSort } from '../query/parse-sort.js';
import { project } from '../query/project.js';
import { toCollator } from '../query/to-collator.js';
import type { Command, CommandContext } from './command.js';
import { updateDocuments } from './update-documents.js';

export const findAndModify: Command = {
  name: 'findAndModify',
  writes: true,
  inTransaction: true,
  run(command, context) {
    if (command.remove === true && command.update !== undefined) {
      throw new CommandError('FailedToParse', "Cannot specify both an 'update' and 'remove'=true");
    }
    return command.remove === true ? remove(command, context) : modify(command, context);
  },
};

function remove(command: Document, { store, db }: CommandContext): Document {
  const collection = store.catalog.find(db, nameOf(command));
  const filter = (command.query ?? {}) as Document;
  const [row] = findRows(store.sqlite, collection, { ...search(command), filter, limit: 1 });
  if (!row || !collection) return { lastErrorObject: { n: new Int32(0) }, value: null };
  store.rows.remove(collection, row);
  return { lastErrorObject: { n: new Int32(1) }, value: shown(command, filter, row.document) };
}

function modify(command: Document, { store, db, now }: CommandContext): Document {
  const filter = (command.query ?? {}) as Document;
  const result = updateDocuments(store, db, nameOf(command), {
    ...search(command),
    filter,
    update: command.update,
    isMulti: false,
    isUpsert: command.upsert === true,
    arrayFilters: (command.arrayFilters ?? []) as Document[],
    now,
  });
  const isUpserted = result.upsertedId !== undefined;
  const value = command.new === true ? result.after : result.before;
  return {
    lastErrorObject: {
      n: new Int32(result.matched + (isUpserted ? 1 : 0)),
      updatedExisting: result.matched > 0,
      ...(isUpserted ? { upserted: result.upsertedId } : {}),
    },
    value: value ? shown(command, filter, value) : null,
  };
}

function search(command: Document) {
  return { sort: parseSort(command.sort), collator: toCollator(command.collation), hint: command.hint };
}

function nameOf(command: Document): string {
  return String(command.findAndModify ?? command.findandmodify);
}

function shown(command: Document, filter: Document, document: Document): Document {
  return project(command.fields, filter)?.(document) ?? document;
}
