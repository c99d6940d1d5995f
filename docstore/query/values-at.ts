import { isPlainObject } from '../is-plain-object.js';

/** Stands for a field that a document does not have. */
export const missing = Symbol('missing');

/**
 * The values that a dotted path reaches, as MongoDB reads it: arrays of documents are entered, and a number may be
 * an array's position. A path that ends nowhere gives `missing`.
 */
export function valuesAt(document: unknown, path: readonly string[]): unknown[] {
  const found: unknown[] = [];
  walk(document, path, 0, found);
  return found;
}

function walk(value: unknown, path: readonly string[], depth: number, found: unknown[]): void {
  const name = path[depth];
  if (name === undefined) {
    found.push(value === undefined ? missing : value);
  } else if (Array.isArray(value)) {
    if (/^\d+$/.test(name) && Number(name) < value.length) walk(value[Number(name)], path, depth + 1, found);
    for (const element of value) {
      if (isPlainObject(element)) walk(element, path, depth, found);
    }
  } else if (isPlainObject(value) && Object.hasOwn(value, name)) {
    walk(value[name], path, depth + 1, found);
  } else {
    found.push(missing);
  }
}
