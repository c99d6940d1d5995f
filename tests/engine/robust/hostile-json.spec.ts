import { InvalidJson, json } from '../../../engine/protocol/json.js';
import { documentText } from '../../../engine/protocol/documents.js';
import { seeded } from '../../support/seeded.js';

const cases = process.env.SHARE === 'nightly' ? 100_000 : 1_000;

/** What a document becomes when it is read and written again. */
const again = (text: string): string => documentText(json.readDocument(text));

describe('hostile JSON', () => {
  it.each([
    ['arrays 10,000 deep', `{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}`],
    ['objects 10,000 deep', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
    ['numbers with a point 10,000 deep', `{"a":${'['.repeat(10_000)}1.0${']'.repeat(10_000)}}`],
    ['2^64', '{"a":18446744073709551616}'],
    ['less than -2^63', '{"a":-9223372036854775809}'],
    ['1e400', '{"a":1e400}'],
    ['1e400 within a list', '{"a":[{"b":-1e400}]}'],
    ['arrays without an end', '{"a":' + '['.repeat(100_000)],
    ['numbers with a leading zero', '{"a":01}'],
    ['a list as its root', '[]'],
    ['null as its root', 'null'],
  ])('is refused with %s', (_name, text) => {
    expect(() => json.readDocument(text)).toThrow(InvalidJson);
  });

  it.each([
    ['2^64 - 1', '{"a":18446744073709551615}', '{"a":18446744073709551615}'],
    ['2^63', '{"a":9223372036854775808}', '{"a":9223372036854775808}'],
    ['-2^63', '{"a":-9223372036854775808}', '{"a":-9223372036854775808}'],
    ['-0.0', '{"a":-0.0}', '{"a":-0.0}'],
    ['-0', '{"a":-0}', '{"a":0}'],
    ['1.0 and 1', '{"a":1.0,"b":1}', '{"a":1.0,"b":1}'],
    ['a key told twice', '{"a":1,"a":2}', '{"a":2}'],
    ['a key told twice, exactly', '{"a":1.0,"a":2.5}', '{"a":2.5}'],
    ['__proto__ as a variable', '{"__proto__":{"admin":true}}', '{"__proto__":{"admin":true}}'],
    ['__proto__ within a variable', '{"a":{"__proto__":{"admin":true}}}', '{"a":{"__proto__":{"admin":true}}}'],
    ['__proto__ written with an escape', '{"\\u005f_proto__":1}', '{"__proto__":1}'],
    ['__proto__ within, written with an escape', '{"a":{"\\u005f_proto__":1}}', '{"a":{"__proto__":1}}'],
    ['__proto__ within, by an escape and beside a decimal', '{"a":{"\\u005f_proto__":1.5}}', '{"a":{"__proto__":1.5}}'],
    ['lists 999 deep', `{"a":${'['.repeat(999)}1.0${']'.repeat(999)}}`, `{"a":${'['.repeat(999)}1.0${']'.repeat(999)}}`],
    ['brackets in strings', `{"a":"${'['.repeat(2_000)}"}`, `{"a":"${'['.repeat(2_000)}"}`],
    ['constructor', '{"constructor":{"prototype":{"admin":true}}}', '{"constructor":{"prototype":{"admin":true}}}'],
  ])('keeps %s', (_name, text, kept) => {
    expect(again(text)).toBe(kept);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  it('with lone surrogates stays valid text', () => {
    const text = again('{"a":"\\ud800","\\udc00":1}');
    expect(Buffer.from(text).toString('utf8')).toBe(text);
    expect(again(text)).toBe(text);
  });

  it(`of ${cases} random mutations is refused, or reads the same when written`, () => {
    const sample = '{"a":[1,2.50,-0.0,1e3,{"b":null,"__proto__":"\\ud83d\\ude00"}],"c":9007199254740993,"d":"x\\"y"}';
    const pieces = ['"', '\\', '[', ']', '{', '}', ',', ':', '-', 'e9', '0', '1.0', '\\ud800', '__proto__', 'null', ' '];
    for (let seed = 1; seed <= cases; seed++) {
      const random = seeded(seed);
      let text = sample;
      for (let left = 1 + random.below(3); left > 0; left--) {
        const at = random.below(text.length);
        text = text.slice(0, at) + random.oneOf(pieces) + text.slice(at + random.below(4));
      }
      const read = attempt(() => again(text));
      if (read !== undefined) expect({ seed, text: again(read) }).toEqual({ seed, text: read });
    }
  });
});

/** Undefined for a refusal; any other error is a fault. */
function attempt(read: () => string): string | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof InvalidJson) return undefined;
    throw error;
  }
}
