import { valueText } from '../feel/value/value-text.js';
import { typeName, type FeelValue } from '../feel/value/value.js';
import { DecisionFailure } from './evaluation.js';

const types: Readonly<Record<string, string>> = {
  string: 'string',
  number: 'number',
  boolean: 'boolean',
  time: 'time',
  date: 'date',
  dateTime: 'date and time',
  dayTimeDuration: 'days and time duration',
  yearMonthDuration: 'years and months duration',
};

/** The value, if it is of the type that was declared for it. Types that Zeebe does not know are no constraint. */
export function checkType(value: FeelValue, declared: string | undefined): FeelValue {
  const type = declared?.replaceAll('feel:', '') ?? '';
  if (value === null || !Object.hasOwn(types, type) || typeName(value) === types[type]) return value;
  throw new DecisionFailure(`expected '${type}' but found '${valueText(value)}'`);
}
