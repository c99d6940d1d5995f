import { FeelDate, FeelDateTime, FeelDuration, FeelTime, isFunction } from 'feelin';

/** The name Zeebe gives to the kind of a result in its messages. */
export function resultType(value: unknown): string {
  if (value === null || value === undefined) return 'NULL';
  switch (typeof value) {
    case 'boolean':
      return 'BOOLEAN';
    case 'number':
    case 'bigint':
      return 'NUMBER';
    case 'string':
      return 'STRING';
  }
  if (Array.isArray(value)) return 'ARRAY';
  if (value instanceof FeelDate) return 'DATE';
  if (value instanceof FeelDateTime) return 'DATE_TIME';
  if (value instanceof FeelTime) return 'TIME';
  if (value instanceof FeelDuration) return value.yearsMonths ? 'PERIOD' : 'DURATION';
  if (isFunction(value)) return 'FUNCTION';
  return 'OBJECT';
}
