import { evaluate } from '../aggregate/evaluate.js';
import { CommandError } from '../command-error.js';
import type { Document } from '../document.js';
import { isPlainObject } from '../is-plain-object.js';
import { toNumber } from '../to-number.js';
import { compileFilter } from './compile-filter.js';
import { positionalIndex } from './positional-index.js';

type Tree = Map<string, Tree | true>;

/** Compiles `find`'s projection; undefined when every field is asked for. */
export function project(projection: unknown, filter: Document): ((document: Document) => Document) | undefined {
  if (!isPlainObject(projection) || Object.keys(projection).length === 0) return undefined;
  const flat = flatten(projection);
  const { _id: id, ...others } = flat;
  const flags = Object.entries(others).filter(([, value]) => isFlag(value));
  const included = flags.filter(([, value]) => isOn(value)).map(([path]) => path.replace(/\.\$$/, ''));
  const excluded = flags.filter(([, value]) => !isOn(value)).map(([path]) => path);
  if (included.length > 0 && excluded.length > 0) {
    throw new CommandError('BadValue', `Cannot do exclusion on field ${excluded[0]} in inclusion projection`);
  }
  const computed = Object.entries(others).filter(([, value]) => !isFlag(value));
  const addsOnly = computed.some(([, value]) => !isPlainObject(value) || !['$slice', '$elemMatch'].includes(Object.keys(value)[0] ?? ''));
  const picksElements = computed.some(([, value]) => isPlainObject(value) && '$elemMatch' in value);
  const isInclusion = included.length > 0 || (excluded.length === 0 && (addsOnly || picksElements || (isFlag(id) && isOn(id))));
  const positional = Object.keys(others)
    .find((path) => path.endsWith('.$'))
    ?.slice(0, -2);

  const wanted = tree(isInclusion ? [...included, ...sliced(computed)] : excluded);
  if (isInclusion && !(isFlag(id) && !isOn(id))) wanted.set('_id', true);
  if (!isInclusion && isFlag(id) && !isOn(id)) wanted.set('_id', true);

  return (document) => {
    const result = (isInclusion ? include(document, wanted) : exclude(document, wanted)) as Document;
    if (positional) keepMatched(result, positional, document, filter);
    for (const [path, value] of computed) compute(result, document, path, value);
    return result;
  };
}

function flatten(projection: Document, prefix = ''): Document {
  const flat: Document = {};
  for (const [name, value] of Object.entries(projection)) {
    const isNested = isPlainObject(value) && !Object.keys(value)[0]?.startsWith('$') && Object.keys(value).length > 0;
    if (isNested) Object.assign(flat, flatten(value, `${prefix}${name}.`));
    else flat[prefix + name] = value;
  }
  return flat;
}

function isFlag(value: unknown): boolean {
  return typeof value === 'boolean' || toNumber(value) !== undefined;
}

function isOn(value: unknown): boolean {
  return value === true || (typeof value !== 'boolean' && toNumber(value) !== 0);
}

function sliced(computed: [string, unknown][]): string[] {
  return computed.filter(([, value]) => isPlainObject(value) && '$slice' in value).map(([path]) => path);
}

function tree(paths: readonly string[]): Tree {
  const root: Tree = new Map();
  for (const path of paths) {
    const names = path.split('.');
    const last = names.pop() as string;
    let node = root;
    for (const name of names) {
      const next = node.get(name);
      if (next === true) throw new CommandError('BadValue', `Path collision at ${path}`);
      const child: Tree = next ?? new Map<string, Tree | true>();
      node.set(name, child);
      node = child;
    }
    node.set(last, true);
  }
  return root;
}

function include(value: unknown, wanted: Tree): unknown {
  if (Array.isArray(value)) {
    return value.filter((element) => isPlainObject(element) || Array.isArray(element)).map((element) => include(element, wanted));
  }
  const result: Document = {};
  for (const [name, field] of Object.entries(value as Document)) {
    const below = wanted.get(name);
    if (below === true) result[name] = field;
    else if (below && (isPlainObject(field) || Array.isArray(field))) result[name] = include(field, below);
  }
  return result;
}

function exclude(value: unknown, unwanted: Tree): unknown {
  if (Array.isArray(value)) return value.map((element) => exclude(element, unwanted));
  if (!isPlainObject(value)) return value;
  const result: Document = {};
  for (const [name, field] of Object.entries(value)) {
    const below = unwanted.get(name);
    if (below !== true) result[name] = below ? exclude(field, below) : field;
  }
  return result;
}

function keepMatched(result: Document, path: string, document: Document, filter: Document): void {
  const array = read(document, path);
  const index = positionalIndex(filter, path, document);
  if (Array.isArray(array) && index !== undefined) write(result, path, [array[index]]);
}

function compute(result: Document, document: Document, path: string, value: unknown): void {
  const [operator = '', argument] = isPlainObject(value) ? (Object.entries(value)[0] ?? []) : [];
  const array = read(document, path);
  if (operator === '$elemMatch') {
    const matches = compileFilter({ v: { $elemMatch: argument } });
    const found = Array.isArray(array) ? array.find((element) => matches({ v: [element] as unknown[] })) : undefined;
    if (found !== undefined) write(result, path, [found]);
  } else if (operator === '$slice' && (toNumber(argument) !== undefined || isNumberPair(argument))) {
    if (Array.isArray(array)) write(result, path, sliceOf(array, argument));
  } else {
    const computed = evaluate(document, value);
    if (computed !== undefined) write(result, path, computed);
  }
}

function isNumberPair(argument: unknown): argument is unknown[] {
  return Array.isArray(argument) && argument.length === 2 && argument.every((part) => toNumber(part) !== undefined);
}

function sliceOf(array: readonly unknown[], argument: unknown): unknown[] {
  if (!Array.isArray(argument)) {
    const count = toNumber(argument) as number;
    return count < 0 ? array.slice(count) : array.slice(0, count);
  }
  const [skip = 0, count = 0] = argument.map((part) => toNumber(part) as number);
  const start = skip < 0 ? Math.max(0, array.length + skip) : skip;
  return array.slice(start, start + count);
}

function read(document: Document, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => (isPlainObject(value) ? value[name] : undefined), document);
}

function write(document: Document, path: string, value: unknown): void {
  const names = path.split('.');
  const last = names.pop() as string;
  let target = document;
  for (const name of names) {
    const next = target[name];
    target = (isPlainObject(next) ? next : (target[name] = {})) as Document;
  }
  target[last] = value;
}
