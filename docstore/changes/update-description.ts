import type { Document } from '../document.js';
import { bsonCodec } from '../bson-codec.js';
import { isPlainObject } from '../is-plain-object.js';

/** What an update changed, field by field, as change streams describe it. */
export function updateDescription(before: Document, after: Document): Document {
  const updatedFields: Document = {};
  const removedFields: string[] = [];
  compare(before, after, '', updatedFields, removedFields);
  return { updatedFields, removedFields, truncatedArrays: [] };
}

function compare(before: Document, after: Document, path: string, updated: Document, removed: string[]): void {
  for (const name of Object.keys(before)) if (!Object.hasOwn(after, name)) removed.push(path + name);
  for (const [name, value] of Object.entries(after)) {
    const old = before[name];
    if (Object.hasOwn(before, name) && isPlainObject(old) && isPlainObject(value)) compare(old, value, `${path}${name}.`, updated, removed);
    else if (!Object.hasOwn(before, name) || !isSame(old, value)) updated[path + name] = value;
  }
}

function isSame(one: unknown, other: unknown): boolean {
  return bsonCodec.encode({ value: one }).equals(bsonCodec.encode({ value: other }));
}
