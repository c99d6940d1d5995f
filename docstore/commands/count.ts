import { Int32 } from 'bson';
import type { Document } from '../document.js';
import { countRows } from '../query/count-rows.js';
import { toCollator } from '../query/to-collator.js';
import { toNumber } from '../to-number.js';
import type { Command } from './command.js';

export const count: Command = {
  name: 'count',
  writes: false,
  inTransaction: true,
  run(command, { store, db }) {
    const limit = Math.abs(toNumber(command.limit) ?? 0);
    const total = countRows(store.sqlite, store.catalog.find(db, String(command.count)), {
      filter: (command.query ?? {}) as Document,
      skip: toNumber(command.skip) ?? 0,
      limit: limit === 0 ? undefined : limit,
      collator: toCollator(command.collation),
      hint: command.hint,
    });
    return { n: new Int32(total) };
  },
};
