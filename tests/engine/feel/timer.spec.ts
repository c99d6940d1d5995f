import { parseExpression } from '../../../engine/feel/parse-expression.js';
import { evaluateTimer, nextDueMs } from '../../../engine/feel/timer.js';
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
      value: { dueMs: nowMs + hourMs, repetitions, intervalText: 'PT1H' },
    });
  });

  it('starts a cycle at its date', () => {
    expect(timer('cycle', 'R2/2024-05-01T10:00:00Z/P1D')).toMatchObject({
      value: { dueMs: Date.UTC(2024, 4, 1, 10), repetitions: 2 },
    });
  });

  it('counts the next repetition from the previous due date', () => {
    expect(nextDueMs('PT1H', nowMs)).toBe(nowMs + hourMs);
  });

  it.each([
    ['date', '2024-05-01'],
    ['date', '2024-05-01T10:00:00'],
    ['duration', 'soon'],
    ['cycle', 'R3/soon'],
    ['cycle', 'R/PT0S'],
    ['duration', '=missing'],
  ] as const)('refuses the %s %s', (kind, text) => {
    expect(timer(kind, text)).toMatchObject({ ok: false, errorType: 'EXTRACT_VALUE_ERROR' });
  });
});
