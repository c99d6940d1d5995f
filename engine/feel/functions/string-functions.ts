import { budget } from '../budget.js';
import { JavaPattern } from '../regex/java-pattern.js';
import { PatternError } from '../regex/pattern-tree.js';
import { JavaException } from '../value/java-exception.js';
import { isNumber, toInt, type FeelNumber } from '../value/number.js';
import { FeelError, type FeelValue } from '../value/value.js';
import { builtin, type Functions } from './builtin.js';

export const stringFunctions: Functions = {
  substring: [
    builtin('string, start position', (text, start) => {
      if (typeof text !== 'string' || !isPosition(start)) return undefined;
      return part(text, indexIn(text, toInt(start)), text.length);
    }),
    builtin('string, start position, length', (text, start, length) => {
      if (typeof text !== 'string' || !isPosition(start) || !isPosition(length)) return undefined;
      const from = indexIn(text, toInt(start));
      return part(text, from, Math.min((from + toInt(length)) | 0, text.length));
    }),
  ],
  'string length': [ofText('string', (text) => text.length)],
  'upper case': [ofText('string', (text) => text.toUpperCase())],
  'lower case': [ofText('string', (text) => text.toLowerCase())],
  'substring before': [ofTexts('string, match', (text, match) => text.slice(0, Math.max(0, text.indexOf(match))))],
  'substring after': [
    ofTexts('string, match', (text, match) => (text.includes(match) ? text.slice(text.indexOf(match) + match.length) : '')),
  ],
  replace: [
    ofTexts('input, pattern, replacement', (input, pattern, replacement) =>
      patterned(pattern, '', (one) => one.replaceAll(input, replacement)),
    ),
    ofTexts('input, pattern, replacement, flags', (input, pattern, replacement, flags) =>
      patterned(pattern, flags, (one) => one.replaceAll(input, replacement)),
    ),
  ],
  contains: [ofTexts('string, match', (text, match) => text.includes(match))],
  'starts with': [ofTexts('string, match', (text, match) => text.startsWith(match))],
  'ends with': [ofTexts('string, match', (text, match) => text.endsWith(match))],
  matches: [
    ofTexts('input, pattern', (input, pattern) => patterned(pattern, '', (one) => one.isIn(input))),
    ofTexts('input, pattern, flags', (input, pattern, flags) => patterned(pattern, flags, (one) => one.isIn(input))),
  ],
  split: [ofTexts('string, delimiter', (text, delimiter) => patterned(delimiter, '', (one) => one.split(text), 'pattern for delimiter'))],
  extract: [
    ofTexts('input, pattern', (input, pattern) =>
      patterned(pattern, '', (one) => [...one.matches(input)].map(([start, end]) => input.slice(start, end))),
    ),
  ],
};

const isPosition = (value: FeelValue | undefined): value is FeelNumber => value !== undefined && isNumber(value);

function ofText(parameter: string, body: (text: string) => FeelValue) {
  return builtin(parameter, (text) => {
    if (typeof text !== 'string') return undefined;
    budget.spend(1 + (text.length >> 8));
    return body(text);
  });
}

function ofTexts(parameters: string, body: (...texts: [string, string, string, string]) => FeelValue) {
  return builtin(parameters, (...args) => {
    const [a = '', b = '', c = '', d = ''] = args.filter((arg) => typeof arg === 'string');
    if (!args.every((arg) => typeof arg === 'string')) return undefined;
    budget.spend(1 + (a.length >> 6));
    return body(a, b, c, d);
  });
}

/** From 1, or from the end. */
function indexIn(text: string, position: number): number {
  return position > 0 ? position - 1 : text.length + position;
}

/** Zeebe's FEEL leaves it to Java to fail. */
function part(text: string, from: number, to: number): string {
  if (from >= 0 && from <= to && to <= text.length) return text.slice(from, to);
  throw new JavaException('java.lang.StringIndexOutOfBoundsException', `Range [${from}, ${to}) out of bounds for length ${text.length}`);
}

function patterned(pattern: string, flags: string, use: (pattern: JavaPattern) => FeelValue, what = 'pattern'): FeelValue {
  try {
    return use(JavaPattern.of(pattern, flags));
  } catch (error) {
    if (error instanceof PatternError) return new FeelError(`Invalid ${what} '${pattern}'`);
    throw error;
  }
}
