import { evalExpr } from 'mingo/core';
import type { Options } from 'mingo/types';
import type { Document } from '../document.js';
import { expressionOptions } from './expression-options.js';
import { promote } from './promote.js';
import { toCommandError } from './to-command-error.js';

/** The value of an aggregation expression for one document; undefined where MongoDB says missing. */
export function evaluate(document: Document, expression: unknown, variables: Document = {}): unknown {
  try {
    const options = expressionOptions({ variables: promote(variables) as Document }) as Options;
    return evalExpr(promote(document) as Document, promote(expression) as Document, options);
  } catch (error) {
    throw toCommandError(error);
  }
}
