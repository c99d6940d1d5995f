import { bsonCodec } from '../bson-codec.js';
import type { Document } from '../document.js';
import { compileFilter } from '../query/compile-filter.js';
import { toNumber } from '../to-number.js';
import type { Index } from './collection.js';

/** An index from its stored specification. */
export function readIndex(id: number, name: string, spec: Buffer, isMultikey: boolean): Index {
  const document = bsonCodec.decode(spec);
  const partialFilter = document.partialFilterExpression as Document | undefined;
  return {
    id,
    name,
    fields: Object.entries(document.key as Document).map(([path, direction]) => [path, (toNumber(direction) ?? 1) < 0 ? -1 : 1] as const),
    isUnique: name === '_id_' || document.unique === true,
    isSparse: document.sparse === true,
    partialFilter,
    expireAfterSeconds: toNumber(document.expireAfterSeconds),
    isMultikey,
    spec: document,
    accepts: partialFilter ? compileFilter(partialFilter) : () => true,
  };
}
