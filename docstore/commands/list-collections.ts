import { Binary } from 'bson';
import type { Document } from '../document.js';
import { compileFilter } from '../query/compile-filter.js';
import type { Command } from './command.js';
import { openCursor } from './open-cursor.js';

export const listCollections: Command = {
  name: 'listCollections',
  writes: false,
  run(command, { store, db }) {
    const matches = compileFilter((command.filter ?? {}) as Document);
    const collections = store.catalog.collections(db).map(({ name, options, uuid, indexes }): Document =>
      command.nameOnly === true
        ? { name, type: 'collection' }
        : {
            name,
            type: 'collection',
            options,
            info: { readOnly: false, uuid: new Binary(uuid, Binary.SUBTYPE_UUID) },
            idIndex: indexes[0]?.spec,
          },
    );
    const { batchSize } = (command.cursor ?? {}) as Document;
    return openCursor(store, `${db}.$cmd.listCollections`, collections.filter(matches), { batchSize });
  },
};
