import type { Tree } from '../syntax/tree.js';
import { FeelContext } from '../value/context.js';
import { isNumber, type FeelNumber } from '../value/number.js';
import { valueText } from '../value/value-text.js';
import { FeelError, isList, type FeelList, type FeelValue } from '../value/value.js';
import type { Scope } from './scope.js';

/** A compiled expression. */
export type Node = (scope: Scope) => FeelValue;
export type Compile = (tree: Tree) => Node;

/** Errors that are not fatal end here. */
export function orNull(value: FeelValue): FeelValue {
  return value instanceof FeelError && !value.isFatal ? null : value;
}

/** The value, if it is a list; else the error to hand on. */
export function expectList(value: FeelValue, scope: Scope): FeelList | FeelError {
  return isList(value) ? value : unexpected('list', value, scope);
}

export function expectNumber(value: FeelValue, scope: Scope): FeelNumber | FeelError {
  return isNumber(value) ? value : unexpected('number', value, scope);
}

export function expectBoolean(value: FeelValue, scope: Scope): boolean | FeelError {
  return typeof value === 'boolean' ? value : unexpected('boolean', value, scope);
}

export function expectContext(value: FeelValue, scope: Scope): FeelContext | FeelError {
  return value instanceof FeelContext ? value : unexpected('context', value, scope);
}

function unexpected(type: string, value: FeelValue, scope: Scope): FeelError {
  if (value instanceof FeelError) return value;
  return scope.run.error('INVALID_TYPE', `Expected ${type} but found '${valueText(value)}'`);
}
