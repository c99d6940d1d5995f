import { CommandError } from '../command-error.js';
import type { Document } from '../document.js';
import { findRows } from '../query/find-rows.js';
import { parseSort } from '../query/parse-sort.js';
import { project } from '../query/project.js';
import { toCollator } from '../query/to-collator.js';
import { toNumber } from '../to-number.js';
import type { Command } from './command.js';
import { openCursor } from './open-cursor.js';

export const find: Command = {
  name: 'find',
  writes: false,
  inTransaction: true,
  run(command, { store, db }) {
    if (command.tailable === true) throw new CommandError('BadValue', 'tailable cursors are not supported by this store');
    const name = String(command.find);
    const filter = (command.filter ?? {}) as Document;
    const limit = toNumber(command.limit) ?? 0;
    const rows = findRows(store.sqlite, store.catalog.find(db, name), {
      filter,
      sort: parseSort(command.sort),
      skip: toNumber(command.skip) ?? 0,
      limit: limit === 0 ? undefined : Math.abs(limit),
      collator: toCollator(command.collation),
      hint: command.hint,
      variables: command.let as Document | undefined,
    });
    const projected = project(command.projection, filter);
    const singleBatch = command.singleBatch === true || limit < 0;
    return openCursor(store, `${db}.${name}`, documents(rows, projected), { batchSize: command.batchSize, singleBatch });
  },
};

function* documents(
  rows: Iterable<{ bytes: Buffer; document: Document }>,
  projected: ((document: Document) => Document) | undefined,
): Generator<Buffer | Document> {
  for (const row of rows) yield projected ? projected(row.document) : row.bytes;
}
