import { addWorkingDays, civilDate, isWorkingDay, workingDaysBetween, type WorkCalendar } from '../../domain/deadline/working-days.js';

const weekendsOnly: WorkCalendar = { holidays: new Set(), makeUpDays: new Set() };
const withHoliday: WorkCalendar = { holidays: new Set(['2026-05-13']), makeUpDays: new Set(['2026-05-16']) };

describe('working-day calendar', () => {
  it('counts ten working days from a Saturday to the Friday after next (S4)', () => {
    expect(addWorkingDays('2026-05-09', 10, weekendsOnly)).toBe('2026-05-22');
  });

  it('counts three working days back from the due date to the reminder (S4)', () => {
    expect(addWorkingDays('2026-05-22', -3, weekendsOnly)).toBe('2026-05-19');
  });

  it('leaves out a holiday and works on a make-up day', () => {
    expect(isWorkingDay('2026-05-13', withHoliday)).toBe(false);
    expect(isWorkingDay('2026-05-16', withHoliday)).toBe(true);
    expect(addWorkingDays('2026-05-12', 4, withHoliday)).toBe('2026-05-18');
  });

  it('says how many working days are left, and how many are overdue', () => {
    expect(workingDaysBetween('2026-05-19', '2026-05-22', weekendsOnly)).toBe(3);
    expect(workingDaysBetween('2026-05-25', '2026-05-22', weekendsOnly)).toBe(-1);
    expect(workingDaysBetween('2026-05-22', '2026-05-22', weekendsOnly)).toBe(0);
  });

  it('takes the civil date in Asia/Shanghai, whatever the machine thinks', () => {
    expect(civilDate(new Date('2026-05-09T16:30:00Z'))).toBe('2026-05-10');
    expect(civilDate(new Date('2026-05-09T15:59:59Z'))).toBe('2026-05-09');
  });
});
