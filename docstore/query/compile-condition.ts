import { CommandError } from '../command-error.js';
import { bsonType } from '../bson-type.js';
import type { Document } from '../document.js';
import { isPlainObject } from '../is-plain-object.js';
import { toNumber } from '../to-number.js';
import { bitsPredicate } from './bits-predicate.js';
import { compareWith, equalsTo } from './comparison-predicates.js';
import type { FilterOptions } from './filter-options.js';
import { toRegExp } from './to-reg-exp.js';
import { typePredicate } from './type-predicate.js';
import { missing, valuesAt } from './values-at.js';

/** `$elemMatch` holds a whole filter, so the one who compiles filters is handed in. */
export interface ConditionOptions extends FilterOptions {
  readonly compileFilter: (filter: Document, options: FilterOptions) => (document: Document) => boolean;
}

/** Says something of all values that a path reaches in one document. */
type ValuesPredicate = (values: readonly unknown[]) => boolean;

/** The predicate for `{ path: condition }`, where the condition is a value or an object of operators. */
export function compileCondition(path: string, condition: unknown, options: ConditionOptions): (document: Document) => boolean {
  const matches = conditionPredicate(condition, options);
  const names = path.split('.');
  return (document) => matches(valuesAt(document, names));
}

function conditionPredicate(condition: unknown, options: ConditionOptions): ValuesPredicate {
  if (!isOperators(condition)) return equality(condition, options);
  const predicates = Object.entries(condition).map(([operator, argument]) => operatorPredicate(operator, argument, condition, options));
  return (values) => predicates.every((matches) => matches(values));
}

function isOperators(condition: unknown): condition is Document {
  return isPlainObject(condition) && Object.keys(condition)[0]?.startsWith('$') === true;
}

function operatorPredicate(operator: string, argument: unknown, condition: Document, options: ConditionOptions): ValuesPredicate {
  switch (operator) {
    case '$eq':
      return anyOf(equalsTo(argument, options.collator));
    case '$ne':
      return not(anyOf(equalsTo(argument, options.collator)));
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return anyOf(compareWith(operator, argument, options.collator));
    case '$in':
      return oneOf(list(operator, argument), options);
    case '$nin':
      return not(oneOf(list(operator, argument), options));
    case '$not': {
      const isPattern = argument instanceof RegExp || bsonType(argument) === 'BSONRegExp';
      if (!isPattern && !isOperators(argument)) throw new CommandError('BadValue', '$not needs a regex or a document');
      return not(conditionPredicate(argument, options));
    }
    case '$exists': {
      const wanted = argument !== false && argument !== null && toNumber(argument) !== 0;
      return (values) => values.some((value) => value !== missing) === wanted;
    }
    case '$type':
      return anyOf(typePredicate(argument));
    case '$regex': {
      const pattern = toRegExp(argument, condition.$options as string | undefined);
      return anyOf((value) => typeof value === 'string' && pattern.test(value));
    }
    case '$options':
      return () => true;
    case '$mod': {
      const [divisor = 0, rest = 0] = list(operator, argument).map((part) => Math.trunc(toNumber(part) ?? NaN));
      if (!divisor) throw new CommandError('BadValue', 'divisor cannot be 0');
      return anyOf((value) => {
        const number = toNumber(value);
        return number !== undefined && Math.trunc(number) % divisor === rest;
      });
    }
    case '$size': {
      const size = toNumber(argument);
      if (size === undefined) throw new CommandError('BadValue', '$size needs a number');
      return (values) => values.some((value) => Array.isArray(value) && value.length === size);
    }
    case '$all': {
      const parts = list(operator, argument).map((part) => conditionPredicate(part, options));
      return (values) => parts.length > 0 && parts.every((matches) => matches(values));
    }
    case '$elemMatch':
      return elementMatches(argument, options);
    case '$bitsAllSet':
    case '$bitsAnySet':
    case '$bitsAllClear':
    case '$bitsAnyClear':
      return anyOf(bitsPredicate(operator, argument));
    default:
      throw new CommandError('BadValue', `unknown operator: ${operator}`);
  }
}

function equality(value: unknown, options: ConditionOptions): ValuesPredicate {
  if (value instanceof RegExp || bsonType(value) === 'BSONRegExp') {
    const pattern = toRegExp(value);
    const isSame = equalsTo(value);
    return anyOf((candidate) => (typeof candidate === 'string' ? pattern.test(candidate) : isSame(candidate)));
  }
  return anyOf(equalsTo(value, options.collator));
}

function oneOf(choices: readonly unknown[], options: ConditionOptions): ValuesPredicate {
  const each = choices.map((choice) => equality(choice, options));
  return (values) => each.some((matches) => matches(values));
}

function elementMatches(argument: unknown, options: ConditionOptions): ValuesPredicate {
  if (!isPlainObject(argument)) throw new CommandError('BadValue', '$elemMatch needs an Object');
  const first = Object.keys(argument)[0] ?? '';
  if (first.startsWith('$') && !['$and', '$or', '$nor', '$expr'].includes(first)) {
    const matches = conditionPredicate(argument, options);
    return inArray((element) => matches([element]));
  }
  const matches = options.compileFilter(argument, options);
  return inArray((element) => typeof element === 'object' && element !== null && matches(element as Document));
}

/** A path's value counts itself, and each element when it is an array. */
function anyOf(matches: (value: unknown) => boolean): ValuesPredicate {
  return (values) => values.some((value) => matches(value) || (Array.isArray(value) && value.some((element) => matches(element))));
}

function inArray(matches: (element: unknown) => boolean): ValuesPredicate {
  return (values) => values.some((value) => Array.isArray(value) && value.some(matches));
}

function not(matches: ValuesPredicate): ValuesPredicate {
  return (values) => !matches(values);
}

function list(operator: string, argument: unknown): readonly unknown[] {
  if (!Array.isArray(argument)) throw new CommandError('BadValue', `${operator} needs an array`);
  return argument;
}
