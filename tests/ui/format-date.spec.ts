import { formatDate } from '../../ui/components/format-date.js';

describe('a date', () => {
  it('is shown with its weekday', () => {
    expect(formatDate('2026-11-23', 'zh')).toBe('2026-11-23 周一');
  });

  it('is the civil date of the office, wherever the browser is', () => {
    expect(formatDate('2026-11-22T16:30:00Z', 'zh', 'time')).toBe('2026-11-23 周一 00:30');
  });

  it('has an English weekday in English', () => {
    expect(formatDate('2026-11-23', 'en')).toBe('2026-11-23 Mon');
  });
});
