import { kindOf, type FeelValue } from './value/value.js';

const types: Readonly<Record<string, string>> = {
  null: 'NULL',
  boolean: 'BOOLEAN',
  number: 'NUMBER',
  string: 'STRING',
  list: 'ARRAY',
  context: 'OBJECT',
  'days and time duration': 'DURATION',
  'years and months duration': 'PERIOD',
  date: 'DATE',
  'date and time': 'DATE_TIME',
  'local date and time': 'DATE_TIME',
};

/** The name Zeebe gives to the kind of a result in its messages. */
export function resultType(value: FeelValue): string {
  return types[kindOf(value)] ?? 'UNKNOWN';
}
