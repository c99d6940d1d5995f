import { Int32 } from 'bson';
import { CommandError } from '../command-error.js';
import type { Document } from '../document.js';
import { encodeKey } from '../keys/encode-key.js';
import type { Collection } from '../storage/collection.js';
import type { Command } from './command.js';
import { indexSpec } from './index-spec.js';

export const createIndexes: Command = {
  name: 'createIndexes',
  writes: true,
  run(command, { store, db }) {
    const name = String(command.createIndexes);
    const specs = (command.indexes as Document[]).map(indexSpec);
    const isNew = !store.catalog.find(db, name);
    let collection = store.catalog.ensure(db, name);
    const before = collection.indexes.length;
    for (const spec of specs) {
      if (exists(collection, spec)) continue;
      collection = store.catalog.addIndex(collection, spec);
      const added = collection.indexes.find((index) => index.name === spec.name);
      if (added) store.rows.fill(collection, added);
      collection = store.catalog.ensure(db, name);
    }
    return {
      numIndexesBefore: new Int32(before),
      numIndexesAfter: new Int32(collection.indexes.length),
      createdCollectionAutomatically: isNew,
      ...(collection.indexes.length === before ? { note: 'all indexes already exist' } : {}),
    };
  },
};

/** True for an index that is there already; one of the same name or key but otherwise different is an error. */
function exists(collection: Collection, spec: Document): boolean {
  if (isIdKey(spec)) return true;
  const sameName = collection.indexes.find((index) => index.name === spec.name);
  const sameKey = collection.indexes.find(
    (index) => isSame(index.spec.key, spec.key) && isSame(index.spec.partialFilterExpression, spec.partialFilterExpression),
  );
  if (sameName && !isSame(sameName.spec.key, spec.key)) {
    throw new CommandError(
      'IndexKeySpecsConflict',
      `An existing index has the same name as the requested index. When index names are not specified, they are auto generated and can cause conflicts. Existing index: ${sameName.name}`,
    );
  }
  const found = sameName ?? sameKey;
  if (!found) return false;
  if (found.name !== spec.name) {
    throw new CommandError('IndexOptionsConflict', `Index already exists with a different name: ${found.name}`);
  }
  for (const option of ['unique', 'sparse', 'expireAfterSeconds', 'partialFilterExpression']) {
    if (isSame(found.spec[option], spec[option])) continue;
    throw new CommandError(
      'IndexOptionsConflict',
      `An equivalent index already exists with the same name but different options: '${option}' of ${found.name}`,
    );
  }
  return true;
}

function isIdKey({ key }: Document): boolean {
  const fields = Object.keys(key as Document);
  return fields.length === 1 && fields[0] === '_id';
}

function isSame(a: unknown, b: unknown): boolean {
  return encodeKey(a).equals(encodeKey(b));
}
