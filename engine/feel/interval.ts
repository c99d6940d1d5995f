import { DateTime, Duration } from 'luxon';

const isoInterval = /^([+-])?P(?=.)((?:[+-]?\d+[YMWD])*)(?:T(?=.)((?:[+-]?\d+(?:\.\d+)?[HMS])+))?$/i;

/** ISO 8601 period and duration, e.g. `P1M`, `PT90S`, `P1DT2H`. */
export function isInterval(text: string): boolean {
  const trimmed = text.trim();
  return isoInterval.test(trimmed) && Duration.fromISO(trimmed).isValid;
}

/** Days and longer follow the calendar of this process's zone: P1D is the same hour on the next day. */
export function addInterval(text: string, fromMs: number): number {
  return DateTime.fromMillis(fromMs).plus(Duration.fromISO(text.trim())).toMillis();
}
