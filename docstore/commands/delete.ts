import { Int32 } from 'bson';
import type { Document } from '../document.js';
import { findRows } from '../query/find-rows.js';
import { toCollator } from '../query/to-collator.js';
import { toNumber } from '../to-number.js';
import type { Command } from './command.js';
import { runStatements } from './run-statements.js';

export const deleteCommand: Command = {
  name: 'delete',
  writes: true,
  inTransaction: true,
  run(command, { store, db }) {
    const name = String(command.delete);
    let count = 0;
    const errors = runStatements(command.deletes as Document[], command, (statement) => {
      const collection = store.catalog.find(db, name);
      const rows = findRows(store.sqlite, collection, {
        filter: (statement.q ?? {}) as Document,
        limit: toNumber(statement.limit) === 1 ? 1 : undefined,
        collator: toCollator(statement.collation),
        hint: statement.hint,
      });
      // The scan remembers a position, so removing what it has just given out does not disturb it.
      for (const row of rows) {
        if (collection) store.rows.remove(collection, row);
        count++;
      }
    });
    return { n: new Int32(count), ...errors };
  },
};
