import { ObjectId } from 'bson';
import { CommandError } from '../command-error.js';
import type { Document } from '../document.js';
import { isPlainObject } from '../is-plain-object.js';
import { applyUpdate } from './apply-update.js';
import { fieldAccess } from './field-access.js';
import type { UpdateContext } from './update-context.js';

/** The document an upsert inserts: what the filter equates, then what the update does, `_id` first. */
export function upsertDocument(update: unknown, context: UpdateContext): Document {
  const isOperators = Array.isArray(update) || (isPlainObject(update) && Object.keys(update)[0]?.startsWith('$') === true);
  const base: Document = {};
  for (const [path, value] of equalities(context.filter)) {
    if (isOperators || path === '_id') fieldAccess.write(base, path.split('.'), value);
  }
  const { _id: id = new ObjectId(), ...rest } = applyUpdate(base, update, { ...context, isInsert: true });
  if (Array.isArray(id)) throw new CommandError('InvalidOptions', "The '_id' value cannot be of type array");
  return { _id: id, ...rest };
}

function equalities(filter: Document): [path: string, value: unknown][] {
  return Object.entries(filter).flatMap(([key, condition]): [string, unknown][] => {
    if (key === '$and' && Array.isArray(condition)) return condition.flatMap((branch) => equalities(branch as Document));
    if (key === '$or' && Array.isArray(condition) && condition.length === 1) return equalities(condition[0] as Document);
    if (key.startsWith('$')) return [];
    if (!isPlainObject(condition) || !Object.keys(condition)[0]?.startsWith('$')) {
      return condition instanceof RegExp ? [] : [[key, condition]];
    }
    if ('$eq' in condition) return [[key, condition.$eq]];
    const { $in: only, $all: every } = condition;
    if (Array.isArray(only) && only.length === 1) return [[key, only[0]]];
    return Array.isArray(every) && every.length === 1 ? [[key, every[0]]] : [];
  });
}
