import { PatternError, type CharacterSet } from './pattern-tree.js';

const between =
  (from: number, to: number): CharacterSet =>
  (point) =>
    point >= from && point <= to;
const oneOf = (characters: string): CharacterSet => {
  const points = new Set([...characters].map((character) => character.codePointAt(0)));
  return (point) => points.has(point);
};
export const union =
  (...sets: readonly CharacterSet[]): CharacterSet =>
  (point) =>
    sets.some((has) => has(point));
export const complement =
  (has: CharacterSet): CharacterSet =>
  (point) =>
    !has(point);

const digit = between(0x30, 0x39);
const lower = between(0x61, 0x7a);
const upper = between(0x41, 0x5a);
const letter = union(lower, upper);
export const wordCharacter = union(letter, digit, oneOf('_'));
const space = oneOf(' \t\n\u000b\f\r');
const horizontal = oneOf(' \t\u00a0\u1680\u180e\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000');
const vertical = oneOf('\n\u000b\f\r\u0085\u2028\u2029');
const punctuation = oneOf('!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~');

/** `\d`, `\W` and the like; without Unicode, as Java has them. */
export const shorthands: Readonly<Record<string, CharacterSet>> = {
  d: digit,
  D: complement(digit),
  w: wordCharacter,
  W: complement(wordCharacter),
  s: space,
  S: complement(space),
  h: horizontal,
  H: complement(horizontal),
  v: vertical,
  V: complement(vertical),
};

const posix: Readonly<Record<string, CharacterSet>> = {
  Lower: lower,
  Upper: upper,
  ASCII: between(0, 0x7f),
  Alpha: letter,
  Digit: digit,
  Alnum: union(letter, digit),
  Punct: punctuation,
  Graph: union(letter, digit, punctuation),
  Print: union(letter, digit, punctuation, oneOf(' ')),
  Blank: oneOf(' \t'),
  Cntrl: union(between(0, 0x1f), between(0x7f, 0x7f)),
  XDigit: union(digit, between(0x61, 0x66), between(0x41, 0x46)),
  Space: space,
};

const properties: Readonly<Record<string, string>> = {
  javaLowerCase: 'Lowercase',
  javaUpperCase: 'Uppercase',
  javaWhitespace: 'White_Space',
  javaMirrored: 'Bidi_Mirrored',
  javaAlphabetic: 'Alphabetic',
  javaLetter: 'L',
  javaDigit: 'Nd',
};

/** `\p{Lu}`, `\p{IsHan}`, `\p{Alpha}`. */
export function property(name: string): CharacterSet {
  const known = Object.hasOwn(posix, name) ? posix[name] : undefined;
  if (known) return known;
  if (name === 'L1') return between(0, 0xff);
  const plain = name.replace(/^Is/, '');
  const [key = '', value] = plain.split('=');
  const forms =
    value === undefined
      ? [Object.hasOwn(properties, name) ? properties[name] : undefined, unicodeName(plain), `Script=${capitalized(plain)}`]
      : [`${longKey(key)}=${capitalized(value)}`];
  for (const form of forms) {
    const pattern = form === undefined ? undefined : unicodeSet(form);
    if (pattern) return (point) => pattern.test(String.fromCodePoint(point));
  }
  throw new PatternError(`Unknown character property name {${name}}`);
}

function unicodeName(name: string): string {
  return name.length <= 2 ? name : capitalized(name);
}

function longKey(key: string): string {
  return (
    ({ sc: 'Script', script: 'Script', gc: 'General_Category', general_category: 'General_Category' } as Record<string, string>)[
      key.toLowerCase()
    ] ?? key
  );
}

function capitalized(name: string): string {
  return name.length <= 2 ? name : name.toLowerCase().replace(/(^|_)[a-z]/g, (first) => first.toUpperCase());
}

function unicodeSet(form: string): RegExp | undefined {
  try {
    return new RegExp(`^\\p{${form}}$`, 'u');
  } catch {
    return undefined;
  }
}

/** Only ASCII letters, unless the pattern asks for more, which FEEL cannot. */
export function ignoringCase(has: CharacterSet): CharacterSet {
  return (point) => has(point) || (letter(point) && has(point ^ 0x20));
}
