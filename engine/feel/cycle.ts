import { nextCronMs, parseCron, type Cron } from './cron.js';
import { CycleError } from './cycle-error.js';
import { parseZonedDateTime, unreadableFrom } from './instant.js';
import { addInterval, isInterval } from './interval.js';

/** When something repeats: after an interval, so and so often (-1 is without end), or whenever the calendar says. */
export type Cycle =
  | { readonly kind: 'interval'; readonly interval: string; readonly repetitions: number; readonly startMs: number | undefined }
  | { readonly kind: 'cron'; readonly cron: Cron };

export interface EvaluatedTimer {
  readonly dueMs: number;
  /** How often it still comes, this time included. */
  readonly repetitions: number;
}

/** `R3/PT1H`, `R/PT1H`, `R3/2024-05-01T10:00:00+08:00/P1D`; what does not begin with R is a cron expression. Throws a CycleError. */
export function parseCycle(text: string): Cycle {
  if (!text.startsWith('R')) return { kind: 'cron', cron: parseCron(text) };
  const end = text.indexOf('/');
  if (end < 0) throw new CycleError('No interval given');
  const count = text.slice(1, end);
  if (!/^([+-]?\d{1,9})?$/.test(count)) throw new CycleError('Cannot parse repetitions count');
  const rest = text.slice(end + 1);
  const middle = rest.indexOf('/');
  const [start, interval] = [rest.slice(0, Math.max(0, middle)), rest.slice(middle + 1)];
  const startMs = start === '' ? undefined : startOf(start);
  return { kind: 'interval', interval: checkedInterval(interval), repetitions: count === '' ? -1 : Number(count), startMs };
}

export function firstTime(cycle: Cycle, nowMs: number): EvaluatedTimer {
  if (cycle.kind === 'cron') return cronTime(cycle.cron, nowMs);
  const { startMs, interval, repetitions } = cycle;
  const dueMs = startMs !== undefined && startMs > nowMs ? startMs : addInterval(interval, nowMs);
  return { dueMs, repetitions };
}

/** Counted from when it was due, so that a busy engine does not drift. What was missed is not made up for: then it begins anew from now. */
export function nextTime(cycle: Cycle, { dueMs, repetitions }: EvaluatedTimer, nowMs: number): EvaluatedTimer {
  if (cycle.kind === 'cron') return cronTime(cycle.cron, nowMs);
  const next = addInterval(cycle.interval, dueMs);
  return {
    dueMs: next > nowMs ? next : addInterval(cycle.interval, nowMs),
    repetitions: repetitions === -1 ? -1 : repetitions - 1,
  };
}

/** Zeebe fires once at once when the time never comes. */
function cronTime(cron: Cron, nowMs: number): EvaluatedTimer {
  const dueMs = nextCronMs(cron, nowMs);
  return dueMs === undefined ? { dueMs: nowMs, repetitions: 0 } : { dueMs, repetitions: -1 };
}

function checkedInterval(text: string): string {
  if (!isInterval(text)) throw new CycleError(`Text cannot be parsed to a ${isPeriodFine(text) ? 'Duration' : 'Period'}`);
  // Zeebe would fire without pause.
  if (addInterval(text, 0) <= 0) throw new CycleError(`Expected an interval longer than nothing, but found '${text}'`);
  return text;
}

/** Where hours and shorter begin, the rest of the text may be at fault. */
function isPeriodFine(text: string): boolean {
  const time = text.indexOf('T');
  return time >= 0 && (/^[+-]?P$/.test(text.slice(0, time)) || isInterval(text.slice(0, time)));
}

function startOf(text: string): number {
  const startMs = parseZonedDateTime(text);
  if (startMs === undefined) throw new CycleError(`Text '${text}' could not be parsed at index ${unreadableFrom(text)}`);
  return startMs;
}
