import { DateTime, Duration } from 'luxon';

const isoInterval = /^[+-]?P(?=.)(?:[+-]?\d+[YMWD])*(?:T(?=.)(?:[+-]?\d+[HM]|[+-]?\d+(?:\.\d+)?S)+)?$/;

/** ISO 8601 period and duration, e.g. `P1M`, `PT90S`, `P1DT2H`, and none that leads out of the calendar. */
export function isInterval(text: string): boolean {
  return isoInterval.test(text) && durationOf(text).isValid && Number.isFinite(addInterval(text, 0));
}

/** Days and longer follow the calendar of this process's zone: P1D is the same hour on the next day. */
export function addInterval(text: string, fromMs: number): number {
  return DateTime.fromMillis(fromMs).plus(durationOf(text)).toMillis();
}

function durationOf(text: string): Duration {
  return Duration.fromISO(text.replace(/^\+/, ''));
}
