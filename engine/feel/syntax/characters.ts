const whitespace = new Set(
  '\u0009\u000a\u000b\u000c\u000d\u0020\u0085\u00a0\u1680\u180e\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u2028\u2029\u202f\u205f\u3000\ufeff',
);
const nameStart = /[\p{L}\p{Nl}\p{Sc}\p{Pc}]/u;
// Java also lets invisible characters pass within names.

const namePart = /[\p{L}\p{Nl}\p{Sc}\p{Pc}\p{Nd}\p{Mn}\p{Mc}\p{Cf}\u0000-\u0008\u000e-\u001b\u007f-\u009f]/u;

/** DMN 1.5, 10.3.1.2, rules 61 and 62. */
export function isWhitespace(character: string): boolean {
  return character === ' ' || character === '\n' || whitespace.has(character);
}

/** What a name in Java may begin with. Looked at by UTF-16 unit, so what lies beyond is no letter. */
export function startsName(character: string): boolean {
  const code = character.charCodeAt(0);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code === 36;
  return nameStart.test(character);
}

export function continuesName(character: string): boolean {
  const code = character.charCodeAt(0);
  if (code < 128 && code >= 32 && code !== 127) return startsName(character) || (code >= 48 && code <= 57);
  return namePart.test(character) && !whitespace.has(character);
}
