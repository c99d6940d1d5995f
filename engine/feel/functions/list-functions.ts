import { budget } from '../budget.js';
import { equal, identical } from '../value/equality.js';
import { isNumber, isZero, toInt } from '../value/number.js';
import { order } from '../value/order.js';
import { valueText } from '../value/value-text.js';
import { FeelError, FeelFunction, isComparable, isList, type FeelList, type FeelValue } from '../value/value.js';
import { builtin, varArgs, type Functions } from './builtin.js';

export const listFunctions: Functions = {
  'list contains': [ofList('list, element', (list, element) => list.some((item) => identical(item, element)))],
  count: [ofList('list', (list) => list.length)],
  min: [ofList('list', (list) => extreme(list, -1), varArgs)],
  max: [ofList('list', (list) => extreme(list, 1), varArgs)],
  and: [ofList('list', (list) => decided(list, false), varArgs)],
  all: [ofList('list', (list) => decided(list, false), varArgs)],
  or: [ofList('list', (list) => decided(list, true), varArgs)],
  any: [ofList('list', (list) => decided(list, true), varArgs)],
  sublist: [
    ofListAt('list, start', 'start position', (list, at) => list.slice(Math.max(0, indexIn(list, at)))),
    ofListAt('list, start, length', 'start position', (list, at, length) => {
      if (!isNumber(length)) return undefined;
      const start = indexIn(list, at);
      return list.slice(Math.max(0, start), Math.max(0, (start + toInt(length)) | 0));
    }),
  ],
  append: [ofList('list, items', (list, items) => (isList(items) ? [...list, ...items] : undefined), varArgs)],
  concatenate: [ofList('lists', (lists) => lists.flatMap((one) => one), varArgs)],
  'insert before': [
    ofListAt('list, position, newItem', 'position', (list, at, item) => {
      const index = Math.max(0, indexIn(list, at));
      return [...list.slice(0, index), item, ...list.slice(index)];
    }),
  ],
  remove: [
    ofListAt('list, position', 'position', (list, at) => {
      return [...list.slice(0, Math.max(0, indexIn(list, at))), ...list.slice(Math.max(0, indexIn(list, (at + 1) | 0)))];
    }),
  ],
  reverse: [ofList('list', (list) => [...list].reverse())],
  'index of': [ofList('list, match', (list, match) => list.flatMap((item, at) => (identical(item, match) ? [at + 1] : [])))],
  union: [ofList('lists', (lists) => distinct(lists.flatMap((one) => one)), varArgs)],
  'distinct values': [ofList('list', distinct)],
  'duplicate values': [ofList('list', (list) => distinct(list).filter((value) => list.filter((item) => isEqual(item, value)).length > 1))],
  flatten: [ofList('list', flatten)],
  sort: [ofList('list, precedes', sort)],
  'string join': [
    ofList('list', (list) => join(list, '', '', '')),
    ofList('list, delimiter', (list, delimiter) => (isText(delimiter) ? join(list, delimiter ?? '', '', '') : undefined)),
    ofList('list, delimiter, prefix, suffix', (list, delimiter, prefix, suffix) => {
      if (!isText(delimiter) || !isText(prefix) || !isText(suffix) || (prefix === null) !== (suffix === null)) return undefined;
      return join(list, delimiter ?? '', prefix ?? '', suffix ?? '');
    }),
  ],
};

function ofList(
  parameters: string,
  body: (list: FeelList, a: FeelValue, b: FeelValue, c: FeelValue) => FeelValue | undefined,
  hasVarArgs = false,
) {
  return builtin(
    parameters,
    (list = null, a = null, b = null, c = null) => {
      if (!isList(list)) return undefined;
      budget.spend(1 + (list.length >> 2));
      return body(list, a, b, c);
    },
    hasVarArgs,
  );
}

function ofListAt(parameters: string, what: string, body: (list: FeelList, at: number, other: FeelValue) => FeelValue | undefined) {
  return ofList(parameters, (list, at, other) => {
    if (!isNumber(at)) return undefined;
    const result = body(list, toInt(at), other);
    return result !== undefined && isZero(at) ? new FeelError(`${what} must be a non-zero number`) : result;
  });
}

/** From 1, or from the end. */
function indexIn(list: FeelList, index: number): number {
  return index > 0 ? index - 1 : list.length + index;
}

function extreme(list: FeelList, side: number): FeelValue {
  if (list.length === 0) return null;
  if (!isComparable(list)) return new FeelError(`${valueText(list)} is not comparable`);
  return list.reduce((best, item) => (order(best, item) * side < 0 ? item : best));
}

/** `false` decides `and`, `true` decides `or`. */
function decided(list: FeelList, decisive: boolean): FeelValue {
  let result: boolean | null = !decisive;
  for (const item of list) {
    if (result === decisive) return result;
    if (result === null) result = item === decisive ? decisive : null;
    else result = typeof item === 'boolean' ? item : null;
  }
  return result;
}

function isEqual(x: FeelValue, y: FeelValue): boolean {
  budget.spend();
  return equal(x, y) === true;
}

function distinct(list: FeelList): FeelList {
  const found: FeelValue[] = [];
  for (const item of list) if (!found.some((known) => isEqual(item, known))) found.push(item);
  return found;
}

function flatten(list: FeelList): FeelList {
  const flat: FeelValue[] = [];
  const add = (items: FeelList): void => {
    for (const item of items) {
      budget.spend();
      if (isList(item)) add(item);
      else flat.push(item);
    }
  };
  add(list);
  return flat;
}

class NotBoolean extends Error {}

function sort(list: FeelList, precedes: FeelValue): FeelValue | undefined {
  if (!(precedes instanceof FeelFunction)) return undefined;
  if (precedes.parameters.length !== 2) {
    return new FeelError(`expect boolean function with 2 arguments, but found '${precedes.parameters.length}'`);
  }
  const isBefore = (x: FeelValue, y: FeelValue): boolean => {
    budget.spend();
    const answer = precedes.invoke([x, y]);
    if (typeof answer === 'boolean') return answer;
    throw new NotBoolean(`expected boolean but found '${valueText(answer)}'`);
  };
  try {
    return [...list].sort((x, y) => (isBefore(x, y) ? -1 : isBefore(y, x) ? 1 : 0));
  } catch (error) {
    if (error instanceof NotBoolean) return new FeelError(`fail to sort list by given precedes function: ${error.message}`);
    throw error;
  }
}

function isText(value: FeelValue): value is string | null {
  return value === null || typeof value === 'string';
}

function join(list: FeelList, delimiter: string, prefix: string, suffix: string): FeelValue {
  if (!list.every(isText)) return new FeelError(`expected a list of strings but found '${scalaList(list)}'`);
  const texts = list.filter((text) => text !== null);
  budget.checkText(texts.reduce((length, text) => length + text.length + delimiter.length, prefix.length + suffix.length));
  return prefix + texts.join(delimiter) + suffix;
}

export function scalaList(list: FeelList): string {
  return `List(${list.map(valueText).join(', ')})`;
}
