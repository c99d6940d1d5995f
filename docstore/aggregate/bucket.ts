import { evalExpr } from 'mingo/core';
import type { Options } from 'mingo/types';
import { CommandError } from '../command-error.js';
import type { Document } from '../document.js';
import { compareValues } from '../keys/compare-values.js';
import { group } from './group.js';

/** `$bucket`: each bucket takes its lower boundary in and leaves its upper one out. */
export function* bucket(documents: Iterable<Document>, spec: Document, options: Options): Generator<Document> {
  const boundaries = spec.boundaries as unknown[] | undefined;
  if (!Array.isArray(boundaries) || boundaries.length < 2) {
    throw new CommandError('BadValue', "The $bucket 'boundaries' field must have at least 2 values");
  }
  const hasDefault = 'default' in spec;
  const place = (document: Document): unknown => {
    const value = evalExpr(document, spec.groupBy as Document, options) as unknown;
    const above = boundaries.findIndex((boundary) => compareValues(value, boundary) < 0);
    if (above > 0) return boundaries[above - 1];
    if (hasDefault) return spec.default;
    throw new CommandError('BadValue', '$bucket could not find a matching branch for an input, and no default was specified.');
  };
  const output = (spec.output ?? { count: { $sum: 1 } }) as Document;
  const found = [...group(documents, { _id: place, ...output }, options)];
  const order = [...boundaries, ...(hasDefault ? [spec.default] : [])];
  for (const id of order) {
    const match = found.find((candidate) => compareValues(candidate._id, id) === 0);
    if (match) yield match;
  }
}
