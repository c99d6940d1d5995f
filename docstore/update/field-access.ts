import { CommandError } from '../command-error.js';
import type { Document } from '../document.js';
import { isPlainObject } from '../is-plain-object.js';
import { missing } from '../query/values-at.js';

/** Reads and writes one concrete path; `write` makes the documents on the way, as MongoDB does. */
export const fieldAccess = {
  read(document: Document, names: readonly string[]): unknown {
    let value: unknown = document;
    for (const name of names) {
      if (Array.isArray(value)) value = /^\d+$/.test(name) && Number(name) < value.length ? value[Number(name)] : missing;
      else value = isPlainObject(value) && Object.hasOwn(value, name) ? value[name] : missing;
      if (value === missing) return missing;
    }
    return value;
  },

  write(document: Document, names: readonly string[], value: unknown): void {
    const last = names.at(-1) as string;
    let target: unknown = document;
    for (const name of names.slice(0, -1)) {
      checkTarget(target, name, names);
      const container = target as Document;
      if (!Object.hasOwn(container, name) || container[name] === undefined) put(container, name, {});
      target = container[name];
    }
    checkTarget(target, last, names);
    put(target as Document, last, value);
  },

  remove(document: Document, names: readonly string[]): void {
    const parent = fieldAccess.read(document, names.slice(0, -1));
    const last = names.at(-1) as string;
    // MongoDB leaves null behind in an array, so that the other elements keep their positions.
    if (Array.isArray(parent)) parent[Number(last)] = null;
    else if (isPlainObject(parent)) delete parent[last];
  },
};

function checkTarget(target: unknown, name: string, names: readonly string[]): void {
  if (Array.isArray(target) ? /^\d+$/.test(name) : isPlainObject(target)) return;
  throw new CommandError('PathNotViable', `Cannot create field '${name}' in element on path '${names.join('.')}'`);
}

function put(container: Document | unknown[], name: string, value: unknown): void {
  if (!Array.isArray(container)) {
    container[name] = value;
    return;
  }
  const index = Number(name);
  if (index - container.length > 1_500_000) throw new CommandError('BadValue', `can't backfill more than 1500000 elements`);
  while (container.length < index) container.push(null);
  container[index] = value;
}
