import { parseExpression } from '../../../engine/feel/parse-expression.js';
import { evaluateTimer, repeatTimer } from '../../../engine/feel/timer.js';
import type { TimerDefinition } from '../../../engine/model/executable-process.js';

const nowMs = Date.UTC(2024, 0, 31, 2);
const hourMs = 3_600_000;
const timer = (kind: TimerDefinition['kind'], text: string, variables = {}) =>
  evaluateTimer({ kind, expression: parseExpression(text) }, variables, nowMs);

describe('timer', () => {
  it.each([
    ['2024-05-01T10:00:00+08:00'],
    ['2024-05-01T10:00+08:00[Asia/Shanghai]'],
    ['=date and time("2024-05-01T10:00:00@Asia/Shanghai")'],
    ['="2024-05-01T02:00:00Z"'],
  ])('is due at the date %s', (text) => {
    expect(timer('date', text)).toEqual({
      ok: true,
      value: { dueMs: Date.UTC(2024, 4, 1, 2), repetitions: 1 },
    });
  });

  it('is due after a duration, from text or from FEEL', () => {
    const expected = { ok: true, value: { dueMs: nowMs + hourMs, repetitions: 1 } };
    expect(timer('duration', 'PT1H')).toEqual(expected);
    expect(timer('duration', '=duration("PT1H")')).toEqual(expected);
    expect(timer('duration', '=wait', { wait: 'PT1H' })).toEqual(expected);
    expect(timer('duration', '+PT1H')).toEqual(expected);
  });

  it('counts months by the calendar', () => {
    const outcome = timer('duration', 'P1M');
    expect(outcome.ok && new Date(outcome.value.dueMs).getMonth()).toBe(1);
  });

  it.each([
    ['R3/PT1H', 3],
    ['R/PT1H', -1],
    ['=cycle(2, duration("PT1H"))', 2],
    ['=cycle(duration("PT1H"))', -1],
  ])('repeats %s', (text, repetitions) => {
    expect(timer('cycle', text)).toEqual({
      ok: true,
      value: { dueMs: nowMs + hourMs, repetitions },
    });
  });

  it('starts a cycle at its date', () => {
    expect(timer('cycle', 'R2/2024-05-01T10:00:00Z/P1D')).toMatchObject({
      value: { dueMs: Date.UTC(2024, 4, 1, 10), repetitions: 2 },
    });
  });

  it('begins a cycle from now when its date has passed', () => {
    expect(timer('cycle', 'R2/2024-01-01T10:00:00Z/PT1H')).toMatchObject({ value: { dueMs: nowMs + hourMs, repetitions: 2 } });
  });

  const again = (text: string, dueMs: number, repetitions: number, variables = {}) =>
    repeatTimer({ kind: 'cycle', expression: parseExpression(text) }, variables, { dueMs, repetitions }, nowMs);

  it('counts the next repetition from the previous due date, and from now when that has passed too', () => {
    expect(again('R3/PT1H', nowMs - 5, 3)).toEqual({ ok: true, value: { dueMs: nowMs - 5 + hourMs, repetitions: 2 } });
    expect(again('R/PT1H', nowMs - 5 * hourMs - 5, -1)).toEqual({ ok: true, value: { dueMs: nowMs + hourMs, repetitions: -1 } });
  });

  it('asks its expression again for each repetition', () => {
    expect(again('=cycle(9, duration(d))', nowMs, 3, { d: 'PT2H' })).toEqual({
      ok: true,
      value: { dueMs: nowMs + 2 * hourMs, repetitions: 2 },
    });
  });

  it.each([
    ['R', 'No interval given'],
    ['Rx/PT1H', 'Cannot parse repetitions count'],
    ['R/', 'Text cannot be parsed to a Period'],
    ['R2/PT', 'Text cannot be parsed to a Duration'],
    ['R2/P1DTx', 'Text cannot be parsed to a Duration'],
    ['R2/2026-05-09T09:00:00/PT1M', "Text '2026-05-09T09:00:00' could not be parsed at index 19"],
    ['R2/soon/PT1M', "Text 'soon' could not be parsed at index 0"],
    ['PT1H', 'Cron expression contains 1 parts but we expect one of [6]'],
  ])('says what is wrong with the cycle %s', (text, message) => {
    expect(timer('cycle', text)).toMatchObject({ ok: false, message });
  });

  it.each([
    ['date', '2024-05-01'],
    ['date', '2024-05-01T10:00:00'],
    ['date', '2024-05-01T10:00:00+0800'],
    ['date', '2024-05-01T24:00:00Z'],
    ['duration', 'pt1h'],
    ['duration', 'PT1.5M'],
    ['duration', 'P999999999Y'],
    ['duration', 'soon'],
    ['cycle', 'R3/soon'],
    ['cycle', 'R/PT0S'],
    ['duration', '=missing'],
  ] as const)('refuses the %s %s', (kind, text) => {
    expect(timer(kind, text)).toMatchObject({ ok: false, errorType: 'EXTRACT_VALUE_ERROR' });
  });
});
