import type { Document } from '../document.js';
import { compareValues } from '../keys/compare-values.js';
import { encodeKey } from '../keys/encode-key.js';
import { findRows } from '../query/find-rows.js';
import { toCollator } from '../query/to-collator.js';
import { missing, valuesAt } from '../query/values-at.js';
import type { Command } from './command.js';

export const distinct: Command = {
  name: 'distinct',
  writes: false,
  inTransaction: true,
  run(command, { store, db }) {
    const path = String(command.key).split('.');
    const found = new Map<string, unknown>();
    const rows = findRows(store.sqlite, store.catalog.find(db, String(command.distinct)), {
      filter: (command.query ?? {}) as Document,
      collator: toCollator(command.collation),
      hint: command.hint,
    });
    for (const { document } of rows) {
      for (const value of valuesAt(document, path)) {
        for (const item of Array.isArray(value) ? (value as unknown[]) : [value]) {
          if (item !== missing && item !== undefined) found.set(encodeKey(item).toString('latin1'), item);
        }
      }
    }
    return { values: [...found.values()].sort((a, b) => compareValues(a, b)) };
  },
};
