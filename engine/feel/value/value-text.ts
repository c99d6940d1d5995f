import { budget } from '../budget.js';
import { FeelContext } from './context.js';
import { Decimal } from './decimal.js';
import { FeelError, FeelFunction, FeelRange, isList, type FeelValue } from './value.js';

/** A value as warnings show it. */
export function valueText(value: FeelValue): string {
  if (typeof value === 'string') return `"${value}"`;
  if (value === null || typeof value !== 'object') return String(value);
  if (value instanceof Decimal) return value.toString();
  if (isList(value)) return joined('[', value.map(valueText), ']');
  if (value instanceof FeelContext) {
    return joined(
      '{',
      value.entries().map(([key, entry]) => `${key}:${valueText(entry)}`),
      '}',
    );
  }
  if (value instanceof FeelRange) {
    const { start, end } = value;
    return `${start.isClosed ? '[' : '('}${valueText(start.value)}..${valueText(end.value)}${end.isClosed ? ']' : ')'}`;
  }
  if (value instanceof FeelFunction) return `function(${value.parameters.join(', ')})`;
  if (value instanceof FeelError) return `${value.isFatal ? 'fatal ' : ''}error("${value.message}")`;
  return value.toFeelText();
}

function joined(open: string, parts: readonly string[], close: string): string {
  let length = 2;
  for (const part of parts) length += part.length + 2;
  budget.checkText(length);
  return open + parts.join(', ') + close;
}
