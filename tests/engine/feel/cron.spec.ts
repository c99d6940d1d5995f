import { nextCronMs, parseCron } from '../../../engine/feel/cron.js';

/** A Saturday, in the zone of this process. */
const now = new Date(2026, 4, 9, 9, 0, 30, 500);

/** The next times as `2026-05-10 09:00:00`; `never` when there is none. */
function times(text: string, count = 3): string[] {
  const cron = parseCron(text);
  const found: string[] = [];
  for (let at = now.getTime(); found.length < count;) {
    const next = nextCronMs(cron, at);
    if (next === undefined) return [...found, 'never'];
    found.push(written(next));
    at = next;
  }
  return found;
}

function written(ms: number): string {
  const at = new Date(ms);
  const two = (value: number) => String(value).padStart(2, '0');
  const date = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return `${date} ${[at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join(':')}`;
}

const midnight = (...dates: readonly string[]) => dates.map((date) => `${date} 00:00:00`);

// Each row is what Zeebe 8.5.25 makes of it.
describe('cron expression', () => {
  it.each([
    ['0 0 9 * * *', ['2026-05-10 09:00:00', '2026-05-11 09:00:00', '2026-05-12 09:00:00']],
    ['*/15 * * * * *', ['2026-05-09 09:00:45', '2026-05-09 09:01:00', '2026-05-09 09:01:15']],
    ['5-40/15 * * * * *', ['2026-05-09 09:00:35', '2026-05-09 09:01:05', '2026-05-09 09:01:20']],
    ['/15 * * * * *', ['2026-05-09 09:00:45', '2026-05-09 09:01:00', '2026-05-09 09:01:15']],
    ['0 0/30 8-10 * * *', ['2026-05-09 09:30:00', '2026-05-09 10:00:00', '2026-05-09 10:30:00']],
    ['0 0 0/5 * * *', ['2026-05-09 10:00:00', '2026-05-09 15:00:00', '2026-05-09 20:00:00']],
    ['0 0 8,10 * * *', ['2026-05-09 10:00:00', '2026-05-10 08:00:00', '2026-05-10 10:00:00']],
    ['0 0 9 ? * MON-FRI', ['2026-05-11 09:00:00', '2026-05-12 09:00:00', '2026-05-13 09:00:00']],
    ['@hourly', ['2026-05-09 10:00:00', '2026-05-09 11:00:00', '2026-05-09 12:00:00']],
  ])('%s comes at times of the day', (text, expected) => {
    expect(times(text)).toEqual(expected);
  });

  it.each([
    ['0 0 0 L * ?', '2026-05-31', '2026-06-30', '2026-07-31'],
    ['0 0 0 LW * ?', '2026-05-29', '2026-06-30', '2026-07-31'],
    ['0 0 0 L-3 * ?', '2026-05-28', '2026-06-27', '2026-07-28'],
    ['0 0 0 L-30 * ?', '2026-07-01', '2026-08-01', '2026-10-01'],
    ['0 0 0 15W * ?', '2026-05-15', '2026-06-15', '2026-07-15'],
    ['0 0 0 9W * ?', '2026-06-09', '2026-07-09', '2026-08-10'],
    ['0 0 0 1W 8 ?', '2026-08-03', '2027-08-02', '2028-08-01'],
    ['0 0 0 31 * ?', '2026-05-31', '2026-07-31', '2026-08-31'],
    ['0 0 0 */10 * ?', '2026-05-11', '2026-05-21', '2026-05-31'],
    ['0 0 0 29 FEB ?', '2028-02-29', '2032-02-29', '2036-02-29'],
    ['0 0 0 1 JAN-MAR ?', '2027-01-01', '2027-02-01', '2027-03-01'],
    ['0 0 0 ? * FRIL', '2026-05-29', '2026-06-26', '2026-07-31'],
    ['0 0 0 ? * 5L', '2026-05-29', '2026-06-26', '2026-07-31'],
    ['0 0 0 ? * mon#1', '2026-06-01', '2026-07-06', '2026-08-03'],
    ['0 0 0 ? * 1#5', '2026-06-29', '2026-08-31', '2026-11-30'],
    ['0 0 0 ? * MON#1,FRI#3', '2026-05-15', '2026-06-01', '2026-06-19'],
    ['0 0 0 ? * 0', '2026-05-10', '2026-05-17', '2026-05-24'],
    ['0 0 0 ? * 7', '2026-05-10', '2026-05-17', '2026-05-24'],
    ['0 0 0 ? * SAT-MON', '2026-05-10', '2026-05-11', '2026-05-16'],
    ['@weekly', '2026-05-10', '2026-05-17', '2026-05-24'],
    ['@monthly', '2026-06-01', '2026-07-01', '2026-08-01'],
    ['@yearly', '2027-01-01', '2028-01-01', '2029-01-01'],
  ])('%s comes on days', (text, ...dates) => {
    expect(times(text)).toEqual(midnight(...dates));
  });

  it.each([
    ['0 0 0 13 * FRI', '2026-11-13', '2027-08-13', '2028-10-13'],
    ['0 0 0 L * MON', '2026-08-31', '2026-11-30', '2027-05-31'],
    ['0 0 0 29 2 MON', '2044-02-29', '2072-02-29', '2112-02-29'],
  ])('%s comes when both days agree', (text, ...dates) => {
    expect(times(text)).toEqual(midnight(...dates));
  });

  it.each([
    ['a list heeds no days from the end', '0 0 0 1,LW * ?', '2026-06-01', '2026-07-01', '2026-08-01'],
    ['L as a weekday is every Sunday', '0 0 0 ? * L', '2026-05-10', '2026-05-17', '2026-05-24'],
    ['months that run backwards are their first', '0 0 0 1 NOV-FEB ?', '2026-11-01', '2027-11-01', '2028-11-01'],
  ])('%s, as in Zeebe', (_what, text, ...dates) => {
    expect(times(text)).toEqual(midnight(...dates));
  });

  it.each(['0 0 0 30 FEB ?', '0 0 0 ? * MON#6', '0 0 0 ? * ?'])('%s never comes', (text) => {
    expect(times(text)).toEqual(['never']);
  });

  it('keeps the fraction of a second while every second fits', () => {
    expect(nextCronMs(parseCron('* * * * * *'), now.getTime())).toBe(now.getTime() + 1000);
  });

  it.each([
    ['', 'Empty expression!'],
    ['* * * * *', 'Cron expression contains 5 parts but we expect one of [6]'],
    ['@every 5m', 'Cron expression contains 2 parts but we expect one of [6]'],
    ['@reboot', 'Nickname @reboot not supported!'],
    ['60 0 0 * * *', 'Failed to parse cron expression. Value 60 not in range [0, 59]'],
    ['0 0 24 * * *', 'Failed to parse cron expression. Value 24 not in range [0, 23]'],
    ['0 0 0 0 * ?', 'Failed to parse cron expression. Value 0 not in range [1, 31]'],
    ['0 0 0 ? * 8L', 'Failed to parse cron expression. Value 8 not in range [0, 7]'],
    ['0/0 * * * * *', 'Failed to parse cron expression. Period 0 not in range [0, 59]'],
    ['0 0 22-2 * * *', 'Failed to parse cron expression. Invalid range! [22,2]'],
    ['? 0 0 * * *', 'Failed to parse cron expression. Invalid expression: ?'],
    ['5/ * * * * *', 'Failed to parse cron expression. Missing steps for expression: 5/'],
    ['1-2-3 0 0 * * *', 'Failed to parse cron expression. Missing values for range: 1-2-3'],
    [
      '-1 0 0 * * *',
      'Failed to parse cron expression. Invalid expression! Expression: -1 does not describe a range. Negative numbers are not allowed.',
    ],
    ['0 0 0 * * Monday', 'Failed to parse cron expression. Invalid chars in expression! Expression: MONDAY Invalid chars: MONDAY'],
    ['*/a 0 0 * * *', 'Failed to parse cron expression. For input string: "A"'],
    ['0, 0 0 * * *', "Invalid field value! Trailing commas not permitted! '0,'"],
    ['0 0 0 LW-1 * ?', "Failed to parse cron expression. No special characters allowed in range, except for 'L'"],
  ])('refuses %s', (text, message) => {
    expect(() => parseCron(text)).toThrow(message);
  });
});
