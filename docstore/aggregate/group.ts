import { evalExpr } from 'mingo/core';
import type { Options } from 'mingo/types';
import { CommandError } from '../command-error.js';
import type { Document } from '../document.js';
import { isPlainObject } from '../is-plain-object.js';
import { encodeKey } from '../keys/encode-key.js';
import { accumulators, type Accumulator } from './accumulators.js';

interface Group {
  readonly id: unknown;
  readonly fields: readonly { readonly name: string; readonly argument: unknown; readonly accumulator: Accumulator }[];
}

/**
 * `$group`, one document after another: only the groups stay in memory. An accumulator that is not ours keeps its
 * group's documents for mingo. `_id` may be a function, for stages that are built on this one.
 */
export function* group(documents: Iterable<Document>, spec: Document, options: Options): Generator<Document> {
  if (!('_id' in spec)) throw new CommandError('BadValue', 'a group specification must include an _id');
  const { _id: idSpec, ...fields } = spec;
  const groups = new Map<string, Group>();
  for (const document of documents) {
    const id = typeof idSpec === 'function' ? (idSpec as (from: Document) => unknown)(document) : idOf(document, idSpec, options);
    const key = encodeKey(id).toString('latin1');
    let found = groups.get(key);
    if (!found) groups.set(key, (found = newGroup(id ?? null, fields, options)));
    for (const { argument, accumulator } of found.fields) {
      accumulator.add(argument === undefined ? document : evalExpr(document, argument as Document, options));
    }
  }
  for (const { id, fields: parts } of groups.values()) {
    yield { _id: id, ...Object.fromEntries(parts.map(({ name, accumulator }) => [name, accumulator.result()])) };
  }
}

function idOf(document: Document, spec: unknown, options: Options): unknown {
  const id = evalExpr(document, spec as Document, options) as unknown;
  if (!isPlainObject(id)) return id;
  // A part that is missing is left out of a composed _id.
  return Object.fromEntries(Object.entries(id).filter(([, value]) => value !== undefined));
}

function newGroup(id: unknown, fields: Document, options: Options): Group {
  return {
    id,
    fields: Object.entries(fields).map(([name, expression]) => {
      const [operator, argument] = isPlainObject(expression) ? (Object.entries(expression)[0] ?? []) : [];
      if (operator === undefined) {
        throw new CommandError('BadValue', `The field '${name}' must be an accumulator object`);
      }
      const create = accumulators[operator];
      if (create) return { name, argument: operator === '$count' ? 1 : argument, accumulator: create() };
      return { name, argument: undefined, accumulator: collecting(expression as Document, options) };
    }),
  };
}

/** Collects the group's documents and leaves the computing to mingo. */
function collecting(expression: Document, options: Options): Accumulator {
  const documents: Document[] = [];
  return {
    add: (document) => void documents.push(document as Document),
    result: () => evalExpr(documents, expression, options) as unknown,
  };
}
