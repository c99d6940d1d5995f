import { Aggregator } from 'mingo/aggregator';
import { evalExpr } from 'mingo/core';
import type { Options } from 'mingo/types';
import type { Document } from '../document.js';
import { missing, valuesAt } from '../query/values-at.js';
import { expressionOptions } from './expression-options.js';
import type { ReadCollection } from './pipeline-stages.js';

type LocalOptions = Options & { readonly local?: { readonly variables?: Document } };

/** One document with what `$lookup` joins to it. */
export function lookup(document: Document, spec: Document, options: LocalOptions, read: ReadCollection): Document {
  const { from, localField, foreignField, let: letSpec, pipeline } = spec;
  const filter = typeof localField === 'string' ? joinFilter(document, localField, String(foreignField)) : {};
  const foreign = read(String(from), filter);
  if (!Array.isArray(pipeline)) return { ...document, [String(spec.as)]: [...foreign] };

  const variables = { ...options.variables, ...options.local?.variables };
  const scoped = expressionOptions({ variables });
  for (const [name, expression] of Object.entries((letSpec ?? {}) as Document)) {
    variables[name] = evalExpr(document, expression as Document, scoped as Options) ?? null;
  }
  const joined = new Aggregator(pipeline as Document[], { context: options.context, variables }).run(foreign);
  return { ...document, [String(spec.as)]: joined };
}

/** A local array joins by each of its elements; a missing field joins like null. */
function joinFilter(document: Document, localField: string, foreignField: string): Document {
  const values = valuesAt(document, localField.split('.')).flatMap((value) =>
    Array.isArray(value) ? (value as unknown[]) : [value === missing ? null : value],
  );
  return { [foreignField]: values.length === 1 ? { $eq: values[0] } : { $in: values } };
}
