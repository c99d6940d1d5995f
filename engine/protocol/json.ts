import { LosslessNumber, parse, stringify } from 'lossless-json';
import type { Documents } from './documents.js';
import { doubleText } from './double-text.js';

/** The same as FEEL's values; spelled out because the protocol knows nothing of the other folders. */
type JsonValue = null | boolean | number | string | bigint | JsonValue[] | { [name: string]: JsonValue };

/** Reads and writes JSON with numbers as Zeebe keeps them: integers exact to 64 bits, decimals with their point. */
export const json = { readDocument, read, write };

/** A number that JSON.parse would change, or a digit run long enough to be one. Seldom true; then the slow path runs. */
const mayLose = /\d[.eE]|-0|\d{16}|"__proto__"/;
const beyondDouble = /\d{16}/;
const largest = 2n ** 64n - 1n;
const smallest = -(2n ** 63n);

/** As deep as Zeebe's parser goes; what walks a value may then call itself. */
const maxDepth = 1_000;

export class InvalidJson extends Error {}

function readDocument(text: string): Documents {
  if (text.trim() === '') return {};
  if (isTooDeep(text)) throw new InvalidJson(`Invalid JSON value: nested more than ${maxDepth} levels deep`);
  const parsed = mayLose.test(text) ? parseExactly(text) : parsePlainly(text);
  if (parsed === null || typeof parsed !== 'object' || Array.isArray(parsed) || parsed instanceof LosslessNumber) {
    throw new InvalidJson(`Property 'variables' is invalid: Expected document to be a root level object, but was '${typeName(parsed)}'`);
  }
  const exact = mayLose.test(text);
  const documents: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [name, value] of Object.entries(parsed)) {
    documents[name] = escaped(exact ? (stringify(value) ?? 'null') : JSON.stringify(value));
  }
  return { ...documents };
}

function read(text: string): JsonValue {
  if (!beyondDouble.test(text)) return JSON.parse(text) as JsonValue;
  return parse(text, undefined, numberOf) as JsonValue;
}

function write(value: JsonValue): string {
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'number') return numberText(value);
  if (typeof value !== 'object' || value === null) return escaped(JSON.stringify(value) ?? 'null');
  return escaped(stringify(value, undefined, undefined, asZeebe) ?? 'null');
}

function parsePlainly(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new InvalidJson(`Invalid JSON value: ${(cause as Error).message}`, { cause });
  }
}

function parseExactly(text: string): unknown {
  parsePlainly(text);
  return parse(text, undefined, {
    parseNumber: (number) => new LosslessNumber(canonical(number)),
    // The last one counts, as with JSON.parse.
    onDuplicateKey: ({ newValue }) => newValue,
  });
}

/** Looks at brackets outside of strings. Short text cannot be too deep, so most is not looked at. */
function isTooDeep(text: string): boolean {
  if (text.length <= maxDepth) return false;
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (inString) {
      if (character === '\\') at++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') {
      if (++depth > maxDepth) return true;
    } else if (character === '}' || character === ']') depth--;
  }
  return false;
}

/** How Zeebe would write this number again. */
function canonical(number: string): string {
  if (/^-?\d+$/.test(number)) {
    if (number === '-0') return '0';
    const value = BigInt(number);
    if (value > largest || value < smallest) throw new InvalidJson(`Invalid JSON value: number ${number} is out of range`);
    return value.toString();
  }
  const value = Number(number);
  if (!Number.isFinite(value)) throw new InvalidJson(`Invalid JSON value: number ${number} is out of range`);
  return doubleText(value);
}

function numberText(value: number): string {
  return Number.isSafeInteger(value) && !Object.is(value, -0) ? String(value) : doubleText(value);
}

const asZeebe = [{ test: (value: unknown) => typeof value === 'number', stringify: (value: unknown) => numberText(value as number) }];
const special = /\\u|[\ud800-\udfff]/;

/** Zeebe escapes in capitals, and what lies beyond 16 bits, too; half of such a character is a question mark. */
function escaped(text: string): string {
  if (!special.test(text)) return text;
  return text
    .replace(/\\(?:u([0-9a-f]{4})|.)/g, (whole, hex: string | undefined) => {
      if (hex === undefined) return whole;
      return /^d[89a-f]/.test(hex) ? '?' : `\\u${hex.toUpperCase()}`;
    })
    .replace(/[\ud800-\udfff]/g, (half) => `\\u${half.charCodeAt(0).toString(16).toUpperCase()}`);
}

function numberOf(text: string): number | bigint {
  if (!/^-?\d+$/.test(text)) return Number(text);
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : BigInt(text);
}

function typeName(value: unknown): string {
  if (value === null) return 'NIL';
  if (Array.isArray(value)) return 'ARRAY';
  if (typeof value === 'boolean') return 'BOOLEAN';
  if (typeof value === 'string') return 'STRING';
  if (value instanceof LosslessNumber) return /[.e]/.test(value.value) ? 'FLOAT' : 'INTEGER';
  return 'INTEGER';
}
