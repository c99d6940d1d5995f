import { EJSON, ObjectId } from 'bson';
import { CommandError } from '../command-error.js';
import type { Document } from '../document.js';
import { indexKeys } from '../keys/index-keys.js';
import { toNumber } from '../to-number.js';
import type { Collection, Index } from './collection.js';

/** Error 11000 in MongoDB's words, with the pattern and the value that drivers and mongoose read. */
export function duplicateKey(collection: Collection, index: Index, document: Document, key: Buffer): CommandError {
  const keyValue: Document = {};
  for (const [path] of index.fields) keyValue[path] = valueFor(document, path);
  narrowToElement(keyValue, index, key);

  const shown = Object.entries(keyValue).map(([path, value]) => `${path}: ${show(value)}`);
  return new CommandError(
    'DuplicateKey',
    `E11000 duplicate key error collection: ${collection.db}.${collection.name} index: ${index.name} dup key: { ${shown.join(', ')} }`,
    { keyPattern: index.spec.key, keyValue },
  );
}

function valueFor(document: Document, path: string): unknown {
  let value: unknown = document;
  for (const name of path.split('.')) {
    if (Array.isArray(value)) value = value.map((element) => (element as Document | null)?.[name]);
    else value = (value as Document | null | undefined)?.[name];
  }
  return value === undefined ? null : value;
}

/** For an array it is one element that collides, and that element is shown. */
function narrowToElement(keyValue: Document, index: Index, key: Buffer): void {
  for (const [path, value] of Object.entries(keyValue)) {
    if (!Array.isArray(value)) continue;
    const flat = Object.fromEntries(Object.entries(keyValue).map(([name, other], i) => [`f${i}`, [name, other]]));
    const element = value.find((candidate) => {
      const probe = Object.fromEntries(
        Object.entries(flat).map(([alias, pair]) => {
          const [name, other] = pair as [string, unknown];
          return [alias, name === path ? candidate : other];
        }),
      );
      const fields = index.fields.map(([, direction], i) => [`f${i}`, direction] as const);
      return indexKeys(probe, fields).keys.some((found) => found.equals(key));
    });
    if (element !== undefined) keyValue[path] = element;
  }
}

function show(value: unknown): string {
  if (value instanceof ObjectId) return `ObjectId('${value.toHexString()}')`;
  if (value instanceof Date) return `new Date(${value.getTime()})`;
  const number = toNumber(value);
  if (number !== undefined) return String(number);
  return typeof value === 'string' ? `"${value}"` : EJSON.stringify(value as object, { relaxed: true });
}
