import { addPeriod, completedYears } from '../../domain/deadline/civil-calendar.js';

describe('periods of months and years', () => {
  it.each([
    ['2026-08-31', 'P6M', '2027-02-28'],
    ['2028-02-29', 'P1Y', '2029-02-28'],
    ['2026-01-15', 'P6M', '2026-07-15'],
    ['2026-12-31', 'P2M', '2027-02-28'],
    ['2026-03-20', 'P1Y', '2027-03-20'],
  ])('%s + %s = %s', (date, period, later) => {
    expect(addPeriod(date, period)).toBe(later);
  });

  it('are nothing else', () => {
    expect(() => addPeriod('2026-01-01', 'P30D')).toThrow("found 'P30D'");
  });
});

describe('completed years', () => {
  it.each([
    ['2008-09-10', '2026-09-09', 17],
    ['2008-09-10', '2026-09-10', 18],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
  ])('of who is born on %s are on %s: %i', (birthDate, on, years) => {
    expect(completedYears(birthDate, on)).toBe(years);
  });
});
