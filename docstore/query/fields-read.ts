import type { Document } from '../document.js';
import { isPlainObject } from '../is-plain-object.js';

/** Operators that name fields by plain text. */
const namesWithoutSign = new Set(['$getField', '$setField', '$unsetField', '$top', '$topN', '$bottom', '$bottomN']);

export type Fields = ReadonlySet<string> | undefined;

/** The top-level fields that a filter looks at; undefined when it may look at all. */
export function fieldsOfFilter(filter: Document): Fields {
  const fields = new Set<string>();
  return collect(filter, fields) ? fields : undefined;
}

function collect(filter: Document, fields: Set<string>): boolean {
  return Object.entries(filter).every(([key, value]) => {
    if (!key.startsWith('$')) return fields.add(topOf(key)).size > 0;
    if (key === '$comment') return true;
    const branches = ['$and', '$or', '$nor'].includes(key) && Array.isArray(value) ? (value as unknown[]) : undefined;
    return branches?.every((branch) => isPlainObject(branch) && collect(branch, fields)) ?? false;
  });
}

/** The top-level fields that an expression, or a stage made of expressions, names; undefined when it may look at all. */
export function fieldsOfExpression(expression: unknown): Fields {
  const fields = new Set<string>();
  return gather(expression, fields) ? fields : undefined;
}

function gather(value: unknown, fields: Set<string>): boolean {
  if (typeof value === 'string') {
    if (value.startsWith('$$')) return value === '$$NOW' || value === '$$REMOVE';
    if (value.startsWith('$')) fields.add(topOf(value.slice(1)));
    return true;
  }
  if (Array.isArray(value)) return value.every((item) => gather(item, fields));
  if (isPlainObject(value)) return Object.entries(value).every(([key, item]) => !namesWithoutSign.has(key) && gather(item, fields));
  return true;
}

function topOf(path: string): string {
  return path.split('.', 1)[0] as string;
}
