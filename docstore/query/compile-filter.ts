import { CommandError } from '../command-error.js';
import { evaluate } from '../aggregate/evaluate.js';
import type { Document } from '../document.js';
import { isPlainObject } from '../is-plain-object.js';
import { toNumber } from '../to-number.js';
import { compileCondition } from './compile-condition.js';
import type { FilterOptions } from './filter-options.js';

export type Predicate = (document: Document) => boolean;

/** Turns a query filter into a function that says whether a document matches. */
export function compileFilter(filter: Document, options: FilterOptions = {}): Predicate {
  const predicates = Object.entries(filter).map(([key, value]) =>
    key.startsWith('$') ? compileLogical(key, value, options) : compileCondition(key, value, { ...options, compileFilter }),
  );
  if (predicates.length === 1) return predicates[0] as Predicate;
  return (document) => predicates.every((matches) => matches(document));
}

function compileLogical(operator: string, value: unknown, options: FilterOptions): Predicate {
  switch (operator) {
    case '$and': {
      const all = branches(operator, value, options);
      return (document) => all.every((matches) => matches(document));
    }
    case '$or': {
      const any = branches(operator, value, options);
      return (document) => any.some((matches) => matches(document));
    }
    case '$nor': {
      const none = branches(operator, value, options);
      return (document) => !none.some((matches) => matches(document));
    }
    case '$expr':
      return (document) => isTrue(evaluate(document, value, options.variables));
    case '$comment':
      return () => true;
    default:
      throw new CommandError('BadValue', `unknown top level operator: ${operator}`);
  }
}

function branches(operator: string, value: unknown, options: FilterOptions): Predicate[] {
  if (!Array.isArray(value) || value.length === 0) {
    throw new CommandError('BadValue', `${operator} must be a nonempty array`);
  }
  return value.map((branch) => {
    if (!isPlainObject(branch)) {
      throw new CommandError('BadValue', `${operator} entries need to be full objects`);
    }
    return compileFilter(branch, options);
  });
}

function isTrue(value: unknown): boolean {
  return value !== null && value !== undefined && value !== false && toNumber(value) !== 0;
}
