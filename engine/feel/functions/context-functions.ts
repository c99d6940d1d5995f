import { EntriesContext, FeelContext } from '../value/context.js';
import { isList, type FeelList, type FeelValue } from '../value/value.js';
import { builtin, varArgs, type Functions } from './builtin.js';

const put = builtin('context, key, value', (context, key, value) => putEntry(context, typeof key === 'string' ? [key] : key, value));
const merge = builtin('contexts', mergeContexts, varArgs);

export const contextFunctions: Functions = {
  'get entries': [builtin('context', entriesOf), builtin('m', entriesOf)],
  'get value': [
    builtin('m, key', valueAt),
    builtin('context, key', valueAt),
    builtin('context, keys', (context, keys) => (isListOrNothing(keys) ? valueAt(context, keys) : undefined)),
  ],
  'context put': [
    put,
    builtin('context, keys, value', (context, keys, value) => (isListOrNothing(keys) ? putEntry(context, keys, value) : undefined)),
  ],
  put: [put],
  'context merge': [merge],
  'put all': [merge],
  context: [builtin('entries', contextOf)],
};

function isListOrNothing(value: FeelValue | undefined): value is FeelList {
  return value !== undefined && isList(value);
}

function entriesOf(context: FeelValue = null): FeelValue | undefined {
  if (!(context instanceof FeelContext)) return undefined;
  return context.entries().map(([key, value]) =>
    contextWith([
      ['key', key],
      ['value', value],
    ]),
  );
}

function contextWith(entries: Iterable<readonly [string, FeelValue]>): EntriesContext {
  return new EntriesContext(new Map(entries));
}

function valueAt(context: FeelValue = null, key: FeelValue = null): FeelValue | undefined {
  if (!(context instanceof FeelContext)) return undefined;
  if (typeof key === 'string') return context.get(key) ?? null;
  if (!isList(key)) return undefined;
  if (key.length === 0 || !key.every((one) => typeof one === 'string')) return null;
  let value: FeelValue = context;
  for (const one of key) {
    if (!(value instanceof FeelContext)) return null;
    value = value.get(one) ?? null;
  }
  return value;
}

/** A copy with the entry at the end of the keys; contexts that are missing on the way are made. */
function putEntry(context: FeelValue = null, keys: FeelValue = null, value: FeelValue = null): FeelValue | undefined {
  if (!(context instanceof FeelContext) || !isList(keys)) return undefined;
  if (keys.length === 0) return null;
  if (!keys.every((key) => typeof key === 'string')) return undefined;
  return putAt(context, keys, value);
}

function putAt(context: FeelContext | undefined, [key = '', ...rest]: readonly string[], value: FeelValue): FeelValue {
  const inner = rest.length === 0 ? undefined : context?.get(key);
  const entry = rest.length === 0 ? value : putAt(inner instanceof FeelContext ? inner : undefined, rest, value);
  const entries = new Map(context?.entries());
  entries.set(key, entry);
  return contextWith(entries);
}

function mergeContexts(contexts: FeelValue = null): FeelValue {
  if (!isList(contexts) || !contexts.every((one) => one instanceof FeelContext)) return null;
  return contextWith(contexts.flatMap((one) => one.entries()));
}

function contextOf(entries: FeelValue = null): FeelValue {
  if (!isList(entries)) return null;
  const pairs = entries.map(pairOf);
  return pairs.every((pair) => pair !== undefined) ? contextWith(pairs) : null;
}

function pairOf(entry: FeelValue): readonly [string, FeelValue] | undefined {
  if (!(entry instanceof FeelContext)) return undefined;
  const [key, value] = [entry.get('key'), entry.get('value')];
  return typeof key === 'string' && value !== undefined ? [key, value] : undefined;
}
