import { evalExpr } from 'mingo/core';
import type { Options } from 'mingo/types';
import { CommandError } from '../command-error.js';
import type { Document } from '../document.js';
import { encodeKey } from '../keys/encode-key.js';
import { missing, valuesAt } from '../query/values-at.js';
import { toNumber } from '../to-number.js';
import type { ReadCollection } from './pipeline-stages.js';

/** One document with all that it leads to, step by step, in another collection. */
export function graphLookup(document: Document, spec: Document, options: Options, read: ReadCollection): Document {
  const { from, startWith, connectFromField, connectToField, as, depthField, restrictSearchWithMatch } = spec;
  for (const name of ['from', 'startWith', 'connectFromField', 'connectToField', 'as']) {
    if (spec[name] === undefined) throw new CommandError('FailedToParse', `$graphLookup requires '${name}' to be specified`);
  }
  const maxDepth = toNumber(spec.maxDepth) ?? Infinity;
  const found = new Map<string, Document>();
  let next = [evalExpr(document, startWith as Document, options)].flat();
  for (let depth = 0; next.length > 0 && depth <= maxDepth; depth++) {
    const step = { [String(connectToField)]: { $in: next } };
    const filter = restrictSearchWithMatch ? { $and: [step, restrictSearchWithMatch as Document] } : step;
    const reached = [...read(String(from), filter)].filter(({ _id }) => !found.has(keyOf(_id)));
    for (const item of reached) found.set(keyOf(item._id), depthField === undefined ? item : { ...item, [String(depthField)]: depth });
    next = reached.flatMap((item) => valuesAt(item, String(connectFromField).split('.')).flat()).filter((value) => value !== missing);
  }
  return { ...document, [String(as)]: [...found.values()] };
}

function keyOf(id: unknown): string {
  return encodeKey(id).toString('latin1');
}
