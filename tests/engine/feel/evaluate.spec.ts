import {
  evaluate,
  evaluateBoolean,
  evaluateCorrelationKey,
  evaluateDateTime,
  evaluateNumber,
  evaluateString,
  evaluateStringList,
} from '../../../engine/feel/evaluate.js';
import type { JsonValue } from '../../../engine/feel/expression.js';
import { checkExpression, parseExpression } from '../../../engine/feel/parse-expression.js';

type Document = Record<string, JsonValue>;

const nowMs = Date.UTC(2024, 4, 1, 2, 30);
const value = (text: string, variables: Document = {}) => evaluate(parseExpression(text), variables, nowMs).value;
const warnings = (text: string, variables: Document = {}) => evaluate(parseExpression(text), variables, nowMs).warnings;

describe('expression', () => {
  it('is static text unless it starts with an equals sign', () => {
    expect(parseExpression('abc')).toEqual({ kind: 'static', value: 'abc', source: 'abc' });
    expect(parseExpression('= abc')).toEqual({ kind: 'feel', source: ' abc' });
    expect(parseExpression(' =abc')).toMatchObject({ kind: 'static' });
    expect(parseExpression('=')).toMatchObject({ kind: 'static' });
  });

  it('is a number when its static text is one', () => {
    expect(value('3')).toBe(3);
    expect(value('1.50')).toBe(1.5);
    expect(value('9007199254740993')).toBe(9007199254740993n);
    expect(value('3a')).toBe('3a');
  });

  it.each(['=x +', '= ', '=a) + (b', '=1.2e3', '=if x then', '="open'])('names the syntax error of %s', (text) => {
    expect(checkExpression(parseExpression(text))).toMatch(/^failed to parse expression/);
  });

  it.each<[string, JsonValue, Document?]>([
    ['=0.1 + 0.2', 0.3],
    ['=0.1 + 0.2 = 0.3', true],
    ['=6 * 7', 42],
    ['=19.99 * 3', 59.97],
    ['=1 / 3', 1 / 3],
    ['=1 / 0', null],
    ['=2**3**2', 64],
    ['=amount * 1', 0.1234567890123456, { amount: 0.1234567890123456 }],
    ['=policy.a.b', 7, { policy: { a: { b: 7 } } }],
    ['=policy.days + 1', 8, { policy: { days: 7n } }],
    ['=[1, 2, 3][-1]', 3],
    ['=[1, 2][5]', null],
    [
      '=members[age > 60].name',
      ['B'],
      {
        members: [
          { name: 'A', age: 1 },
          { name: 'B', age: 61 },
        ],
      },
    ],
    ['="a" + "b"', 'ab'],
    ['="a" + 1', null],
    ['=if x > 1 then "many" else "few"', 'many', { x: 2 }],
    ['=if x then 1 else 2', 2, { x: null }],
    ['=null and false', false],
    ['=true and null', null],
    ['=x = null', true],
    ['=1 = "1"', null],
    ['=x > 1', null, { x: 'a' }],
    ['=x in [1..3]', true, { x: 2 }],
    ['=x between 1 and 3', true, { x: 2 }],
    ['=a-b', 2, { a: 5, b: 3, 'a-b': 99 }],
    ['=`a-b` + 1', 100, { 'a-b': 99 }],
    ['=string(5)', '5'],
    ['=contains("foobar", "ob")', true],
    ['=floor(1.7) + min(1, 2) + max([3, 4]) + sum([1, 2]) + count([1])', 10],
    ['=count(list) + 1', 3, { list: [1, 2], count: 9 }],
    ['=get or else(x, "none")', 'none'],
    ['=is defined(x)', false],
    ['=round half up(2.345, 2)', 2.35],
    ['=string join(for g in groups return "g-" + g, ",")', 'g-a,g-b', { groups: ['a', 'b'] }],
    ['=cycle(3, duration("PT1H"))', 'R3/PT1H'],
    ['={a: x, b: a + 1}', { a: 1, b: 2 }, { x: 1 }],
    ['=(a + b) * 2 // and a comment', 6, { a: 1, b: 2 }],
  ])('%s gives %j', (text, expected, variables = {}) => {
    expect(value(text, variables)).toEqual(expected);
  });

  it.each([
    ['=date("2024-05-01")', '2024-05-01'],
    ['=date and time("2024-05-01T10:00:00+08:00")', '2024-05-01T10:00+08:00'],
    ['=date and time("2024-05-01T10:00:07+08:00")', '2024-05-01T10:00:07+08:00'],
    ['=date and time("2024-05-01T10:00:00Z")', '2024-05-01T10:00Z'],
    ['=date and time("2024-05-01T10:00:00@Asia/Shanghai")', '2024-05-01T10:00+08:00[Asia/Shanghai]'],
    ['=date and time("2024-05-01T10:00:00")', '2024-05-01T10:00'],
    ['=duration("PT26H")', 'P1DT2H'],
    ['=duration("P14M")', 'P1Y2M'],
    ['=date("2024-01-31") + duration("P1M")', '2024-02-29'],
  ])('%s leaves FEEL as %s', (text, expected) => {
    expect(value(text)).toBe(expected);
  });

  it('takes the time from its caller', () => {
    const text = String(value('=now()'));
    expect(Date.parse(text.replace(/\[.*\]$/, ''))).toBe(nowMs);
    expect(value('=now() - now() = duration("PT0S")')).toBe(true);
  });

  it('hands integers on exactly, to 64 bits', () => {
    expect(value('=x', { x: 9007199254740993n })).toBe(9007199254740993n);
    expect(value('={id: x}', { x: -9223372036854775808n })).toEqual({ id: -9223372036854775808n });
    expect(value('=x + 1', { x: 9007199254740993n })).toBe(9007199254740994n);
    expect(() => value('=x', { x: 2n ** 63n })).toThrow(/unsigned 64bit integer/);
  });

  it('does not see what JavaScript objects inherit', () => {
    expect(value('=constructor')).toBeNull();
    expect(value('=a.constructor', { a: {} })).toBeNull();
    expect(value('=__proto__.polluted + 1')).toBeNull();
  });

  it('asks a look-up only for the names it mentions', () => {
    const asked: string[] = [];
    evaluate(parseExpression('=a + count(b)'), (name) => (asked.push(name), undefined), nowMs);
    expect(asked.sort()).toEqual(['a', 'b']);
  });

  it('forgets the variables of one evaluation before the next', () => {
    expect(value('=x + 1', { x: 1 })).toBe(2);
    expect(value('=x + 1')).toBeNull();
    expect(warnings('=x + 1')).toContain("[NO_VARIABLE_FOUND] No variable found with name 'x'");
  });
});

describe('typed evaluation', () => {
  const expression = (text: string) => parseExpression(text);

  it('says what was expected, what was found and why', () => {
    expect(evaluateBoolean(expression('=x > 5'), {}, nowMs)).toEqual({
      ok: false,
      errorType: 'EXTRACT_VALUE_ERROR',
      message:
        "Expected result of the expression 'x > 5' to be 'BOOLEAN', but was 'NULL'." +
        ' The evaluation reported the following warnings:\n' +
        "[NO_VARIABLE_FOUND] No variable found with name 'x'\n" +
        "[NOT_COMPARABLE] Can't compare 'null' with '5'",
    });
    expect(evaluateString(expression('=1'), {}, nowMs)).toMatchObject({
      message: "Expected result of the expression '1' to be 'STRING', but was 'NUMBER'.",
    });
  });

  it('reads numbers, also big ones', () => {
    expect(evaluateNumber(expression('3'), {}, nowMs)).toEqual({ ok: true, value: 3 });
    expect(evaluateNumber(expression('=x'), { x: 5n }, nowMs)).toEqual({ ok: true, value: 5 });
  });

  it('reads static text as comma-separated values where a list is needed', () => {
    expect(evaluateStringList(expression('a, b'), {}, nowMs)).toEqual({ ok: true, value: ['a', 'b'] });
    expect(evaluateStringList(expression('=[g]'), { g: 'x' }, nowMs)).toEqual({ ok: true, value: ['x'] });
    expect(evaluateStringList(expression('=[1]'), {}, nowMs)).toMatchObject({ ok: false });
  });

  it('cuts a correlation key to its integer part and refuses what is neither string nor number', () => {
    expect(evaluateCorrelationKey(expression('=k'), { k: 1.7 }, nowMs)).toEqual({ ok: true, value: '1' });
    expect(evaluateCorrelationKey(expression('=k'), { k: 'c-1' }, nowMs)).toEqual({ ok: true, value: 'c-1' });
    expect(evaluateCorrelationKey(expression('=k'), {}, nowMs)).toMatchObject({
      errorType: 'EXTRACT_VALUE_ERROR',
      message: expect.stringContaining(
        "Failed to extract the correlation key for 'k': The value must be either a string or a number, but was 'NULL'.",
      ) as string,
    });
  });

  it('has no due date when the expression gives null or nothing', () => {
    expect(evaluateDateTime(expression('=x'), {}, nowMs)).toEqual({ ok: true, value: undefined });
    expect(evaluateDateTime(expression('=x'), { x: '' }, nowMs)).toEqual({ ok: true, value: undefined });
    expect(evaluateDateTime(expression('=x'), { x: '2024-05-01T10:00+08:00' }, nowMs)).toEqual({
      ok: true,
      value: { ms: Date.UTC(2024, 4, 1, 2), text: '2024-05-01T10:00+08:00' },
    });
    expect(evaluateDateTime(expression('=x'), { x: 'tomorrow' }, nowMs)).toMatchObject({ ok: false });
  });

  it('fails where an assertion fails', () => {
    expect(evaluateString(expression('=assert(x, x != null)'), {}, nowMs)).toMatchObject({
      ok: false,
      errorType: 'EXTRACT_VALUE_ERROR',
    });
  });
});
