import { startOfDay } from './start-of-day.js';

/** `2026-05` → `2026-06`; with -1 the month before. */
export function addMonths(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
}

/** The first instant of a civil month in Asia/Shanghai, and that of the next. */
export function monthRange(month: string): { readonly from: string; readonly until: string } {
  return { from: startOfDay(`${month}-01`), until: startOfDay(`${addMonths(month, 1)}-01`) };
}
