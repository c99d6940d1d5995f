import fc from 'fast-check';
import { compile, compileTests, namesIn } from '../../../engine/feel/compile.js';
import { evaluateJson } from '../../../engine/feel/evaluate.js';
import type { JsonValue } from '../../../engine/feel/expression.js';
import { checkExpression } from '../../../engine/feel/parse-expression.js';

const evaluate = (source: string, variables: Record<string, JsonValue> = {}) => evaluateJson({ kind: 'feel', source }, variables, 0);
const messageOf = (source: string, variables?: Record<string, JsonValue>): string => {
  const result = evaluate(source, variables);
  return result.ok ? '' : result.message;
};

describe('hostile FEEL', () => {
  it.each([
    ['parentheses', '(', ')'],
    ['lists', '[', ']'],
    ['contexts', '{a:', '}'],
    ['calls', 'not(', ')'],
    ['conditions', 'if true then ', ' else 1'],
    ['functions', 'function(a) ', ''],
    ['negations', '- (', ')'],
  ])('nested 10,000 deep in %s is refused when it is read', (_name, open, close) => {
    const source = open.repeat(10_000) + '1' + close.repeat(10_000);
    expect(checkExpression({ kind: 'feel', source })).toContain('nested more than');
  });

  it('may be as long as it likes', () => {
    expect(evaluate(Array.from({ length: 10_000 }, () => '1').join(' + '))).toEqual({ ok: true, value: 10_000 });
    expect(evaluate(Array.from({ length: 10_000 }, () => 'true').join(' and '))).toEqual({ ok: true, value: true });
    expect(evaluate(`{${Array.from({ length: 2_000 }, (_, at) => `a${at}: ${at}`).join(', ')}}.a1999`)).toEqual({ ok: true, value: 1999 });
  });

  it.each([
    'for i in 1..1000000000 return i',
    'count(for i in 1..100000, j in 1..100000 return i)',
    'some i in 1..1000000000 satisfies i < 0',
    'every i in 1..100000, j in 1..100000 satisfies true',
    'for i in 1..100 return partial',
    'string(for i in 1..60 return partial)',
    'for i in 1..100000 return [partial]',
    'sort(for i in 1..1000000 return -i, function(a, b) a < b)',
    'distinct values(for i in 1..1000000 return i)',
    'matches("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "^(a+)+$")',
    'replace("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "(a*)*b", "x")',
    'split("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "(a|aa)+$b")',
    'extract("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "(?<=(a+)+)b")',
    'matches("a", "(((a{1000}){1000}){1000})")',
    'for i in 1..60 return if i = 1 then "aaaa" else partial[-1] + partial[-1]',
    'decimal(1, 1000000)',
    `{f0: function(x) x + 1, ${Array.from({ length: 40 }, (_, at) => `f${at + 1}: function(x) f${at}(x) + f${at}(x)`).join(', ')}, r: f40(1)}.r`,
  ])('that would not end is stopped: %s', (source) => {
    expect(messageOf(source)).toMatch(/^failed to evaluate expression '.* : stopped, since it /s);
  });

  it('is stopped on the way out, too, when its value is larger than it looks', () => {
    const listOfLists = '(for i in 1..64 return partial)';
    expect(messageOf(listOfLists)).toContain('stopped, since');
    expect(messageOf(`${listOfLists} = ${listOfLists}`)).toContain('stopped, since');
  });

  it('is stopped once for a whole decision table or mapping, and the next evaluation begins anew', () => {
    expect(messageOf('for i in 1..1000000000 return i')).toContain('stopped');
    expect(evaluate('sum(for i in 1..100 return i)')).toEqual({ ok: true, value: 5050 });
  });

  it('calls deep chains of functions without a stack overflow', () => {
    const chain = Array.from({ length: 3_000 }, (_, at) => `f${at + 1}: function(x) f${at}(x)`);
    expect(messageOf(`{f0: function(x) x, ${chain.join(', ')}, r: f3000(1)}.r`)).toMatch(/^$|stopped, since it is nested too deeply/);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'])('finds no %s where nobody put one', (name) => {
    expect(evaluate(name)).toEqual({ ok: true, value: null });
    expect(evaluate(`{a: 1}.${name}`)).toEqual({ ok: true, value: null });
    expect(evaluate(`c.${name}`, { c: { a: 1 } })).toEqual({ ok: true, value: null });
    expect(evaluate(`${name}(1)`)).toEqual({ ok: true, value: null });
    expect(evaluate(`get value(c, "${name}")`, { c: {} })).toEqual({ ok: true, value: null });
  });

  it('keeps a key that is called __proto__', () => {
    const result = evaluate('context put({}, "__proto__", 1)');
    expect(result.ok && Object.entries(result.value as object)).toEqual([['__proto__', 1]]);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });

  it('reads lone surrogates and characters beyond 16 bits', () => {
    expect(evaluate('string length(s)', { s: '\ud800' })).toEqual({ ok: true, value: 1 });
    expect(evaluate('matches(s, "^.$")', { s: '\ud83d\ude00' })).toEqual({ ok: true, value: true });
    expect(evaluate('"\ud800" + "\udc00"')).toEqual({ ok: true, value: '\ud800\udc00' });
    expect(checkExpression({ kind: 'feel', source: '\ud800' })).toContain('did not expect');
  });
});

describe('any text', () => {
  const pieces = [
    '1',
    '2.5',
    'x',
    '"a"',
    'null',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    ':',
    ',',
    '.',
    '..',
    '+',
    '-',
    '*',
    '/',
    '**',
    '=',
    '<',
    '>=',
    '!=',
    '?',
    '@',
    '`',
    ' ',
    'if ',
    ' then ',
    ' else ',
    'for ',
    'i',
    ' in ',
    ' return ',
    'some ',
    ' satisfies ',
    ' and ',
    ' or ',
    'not',
    'function',
    'between ',
    'instance of ',
    'date',
    '"2024-05-01"',
    '"P1D"',
    'sum',
    'matches',
    '//',
    '/*',
    '*/',
    '\\',
    '\n',
  ];
  const text = fc.oneof(
    fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 40 }),
  );

  it('is read or refused by a SyntaxError, and evaluates to a value or an incident', () => {
    fc.assert(
      fc.property(text, fc.jsonValue(), (source, x) => {
        for (const parse of [compile, compileTests]) {
          try {
            parse(source);
          } catch (error) {
            expect(error).toBeInstanceOf(SyntaxError);
          }
        }
        if (checkExpression({ kind: 'feel', source }) === undefined) evaluate(source, { x: x as JsonValue });
      }),
      { numRuns: 3_000 },
    );
  });

  it('gives the same value when it is evaluated again', () => {
    fc.assert(
      fc.property(text, fc.integer(), (source, x) => {
        if (checkExpression({ kind: 'feel', source }) !== undefined || source.includes('now') || source.includes('random')) return;
        const names = namesIn({ x });
        const once = () => {
          try {
            return compile(source)(names, 0);
          } catch (error) {
            return String(error);
          }
        };
        expect(once()).toEqual(once());
      }),
      { numRuns: 1_000 },
    );
  });
});
