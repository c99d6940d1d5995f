import { Int32 } from 'bson';
import { CommandError } from '../command-error.js';
import type { Document } from '../document.js';
import { isPlainObject } from '../is-plain-object.js';
import { compileFilter } from '../query/compile-filter.js';
import { toNumber } from '../to-number.js';

/** An index as `createIndexes` asks for it, checked; what this store cannot keep is refused rather than forgotten. */
export function indexSpec(asked: Document): Document {
  const { key, name, unique, sparse, partialFilterExpression, expireAfterSeconds, hidden, collation } = asked;
  if (!isPlainObject(key) || Object.keys(key).length === 0) {
    throw new CommandError('CannotCreateIndex', 'Index keys cannot be empty.');
  }
  for (const [path, direction] of Object.entries(key)) {
    if (toNumber(direction) === undefined) {
      throw new CommandError(
        'CannotCreateIndex',
        `Indexes of type '${String(direction)}' are not supported by this store (field '${path}').`,
      );
    }
    if (toNumber(direction) === 0) throw new CommandError('CannotCreateIndex', 'Values in the index key pattern cannot be 0.');
    if (path.includes('$**')) throw new CommandError('CannotCreateIndex', 'Wildcard indexes are not supported by this store.');
  }
  if (isPlainObject(collation) && collation.locale !== 'simple') {
    throw new CommandError('CannotCreateIndex', 'Indexes with a collation are not supported by this store.');
  }
  if (partialFilterExpression !== undefined) {
    if (sparse === true) throw new CommandError('CannotCreateIndex', 'cannot mix "partialFilterExpression" and "sparse" options');
    compileFilter(partialFilterExpression as Document);
  }
  if (expireAfterSeconds !== undefined && Object.keys(key).length > 1) {
    throw new CommandError('CannotCreateIndex', 'TTL indexes are single-field indexes, compound indexes do not support TTL.');
  }
  return {
    v: new Int32(2),
    key,
    name: name ?? defaultName(key),
    ...(unique === true ? { unique } : {}),
    ...(sparse === true ? { sparse } : {}),
    ...(partialFilterExpression === undefined ? {} : { partialFilterExpression }),
    ...(expireAfterSeconds === undefined ? {} : { expireAfterSeconds }),
    ...(hidden === true ? { hidden } : {}),
  };
}

function defaultName(key: Document): string {
  return Object.entries(key)
    .map(([path, direction]) => `${path}_${toNumber(direction)}`)
    .join('_');
}
