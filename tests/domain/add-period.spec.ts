import { addPeriod } from '../../domain/deadline/add-period.js';

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
