import { budget } from './budget.js';
import type { JsonValue } from './expression.js';
import { LocalTime } from './temporal/local-time.js';
import { LocalDate } from './temporal/local-date.js';
import { LocalDateTime } from './temporal/local-date-time.js';
import { ZonedDateTime } from './temporal/zoned-date-time.js';
import { FeelContext, JsonContext } from './value/context.js';
import { Decimal } from './value/decimal.js';
import { isWholeNumber, toDouble, toLong } from './value/number.js';
import { FeelError, FeelFunction, FeelRange, isList, type FeelValue } from './value/value.js';

/** A FEEL value as it leaves the expression: dates and durations as text, what JSON cannot say as null. */
export function toJson(value: FeelValue): JsonValue {
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Decimal) return numberToJson(value);
  budget.spend();
  if (isList(value)) return value.map(toJson);
  // A variable that is only handed on stays as it is.
  if (value instanceof JsonContext) return value.json as { [name: string]: JsonValue };
  if (value instanceof FeelContext) return Object.fromEntries(value.entries().map(([key, entry]) => [key, toJson(entry)]));
  // Functions and ranges have no form outside FEEL.
  if (value instanceof FeelFunction || value instanceof FeelRange || value instanceof FeelError) return null;
  // Java's form of these, FEEL's of all others.
  const isJavas =
    value instanceof LocalDate || value instanceof LocalTime || value instanceof LocalDateTime || value instanceof ZonedDateTime;
  return isJavas ? value.toString() : value.toFeelText();
}

/** Whole numbers become integers of 64 bits, all others doubles. */
function numberToJson(value: Decimal): number | bigint {
  if (!isWholeNumber(value)) return toDouble(value);
  const long = toLong(value);
  const number = Number(long);
  return Number.isSafeInteger(number) ? number : long;
}
