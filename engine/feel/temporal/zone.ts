import { IANAZone } from 'luxon';
import type { LocalDateTime } from './local-date-time.js';
import { pad } from './pad.js';

/** An offset from UTC that never changes, or a named zone whose offset depends on the time. */
export interface Zone {
  /** `Z`, `+08:00` or `Asia/Shanghai`. */
  readonly id: string;
  readonly isOffset: boolean;
  /** In seconds. */
  offsetAt(epochSecond: number): number;
}

export function offsetZone(seconds: number): Zone {
  return { id: offsetId(seconds), isOffset: true, offsetAt: () => seconds };
}

export const utc = offsetZone(0);

/** `Z`, `+08:00`, `+08:00:30`. */
export function offsetId(seconds: number): string {
  if (seconds === 0) return 'Z';
  const size = Math.abs(seconds);
  const rest = size % 60 === 0 ? '' : `:${pad(size % 60, 2)}`;
  return `${seconds < 0 ? '-' : '+'}${pad(Math.floor(size / 3600), 2)}:${pad(Math.floor(size / 60) % 60, 2)}${rest}`;
}

/** `+02:00`, up to 18 hours to either side. */
export function parseOffset(text: string): Zone | undefined {
  if (text === 'Z') return utc;
  const match = /^([+-])(\d\d):?(\d\d)?(?::?(\d\d))?$/.exec(text);
  if (!match) return undefined;
  const [, sign, hours = '0', minutes = '0', seconds = '0'] = match;
  const total = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  if (Number(minutes) > 59 || Number(seconds) > 59 || total > 18 * 3600) return undefined;
  return offsetZone(sign === '-' ? -total : total);
}

const regions = new Map<string, Zone>();

/** A zone by its id, which Java takes only in its exact spelling. */
export function parseZone(id: string): Zone | undefined {
  const offset = parseOffset(id);
  if (offset) return offset;
  const prefixed = /^(UTC|GMT|UT)([+-]\d\d?(?::?\d\d)?)$/.exec(id);
  if (prefixed) return prefixedZone(prefixed[1] ?? '', prefixed[2] ?? '');
  const known = regions.get(id);
  if (known) return known;
  if (!/^[A-Z][\w+\-/]*$/.test(id) || !IANAZone.isValidZone(id) || !isSpelledRight(id)) return undefined;
  const zone = regionZone(id);
  if (regions.size < 1_000) regions.set(id, zone);
  return zone;
}

function prefixedZone(prefix: string, offsetText: string): Zone | undefined {
  const offset = parseOffset(offsetText.replace(/^([+-])(\d)(?!\d)/, '$10$2'));
  if (!offset) return undefined;
  const seconds = offset.offsetAt(0);
  return { id: seconds === 0 ? prefix : prefix + offset.id, isOffset: false, offsetAt: () => seconds };
}

function regionZone(id: string): Zone {
  const zone = IANAZone.create(id);
  return { id, isOffset: false, offsetAt: (epochSecond) => Math.round(zone.offset(epochSecond * 1000) * 60) };
}

/** JavaScript also takes `europe/berlin`. */
function isSpelledRight(id: string): boolean {
  return !/\/[a-z]/.test(id) && !/[A-Z]{2,}[a-z]/.test(id) && (id.includes('/') || id === id.toUpperCase() || /^[A-Z][a-z]/.test(id));
}

/** Without daylight saving: the smaller of a year's offsets. */
export function standardOffset(zone: Zone, nowMs: number): number {
  const year = new Date(nowMs).getUTCFullYear();
  return Math.min(zone.offsetAt(Date.UTC(year, 0, 1) / 1000), zone.offsetAt(Date.UTC(year, 6, 1) / 1000));
}

/**
 * The offset that a local date-time has in a zone, as Java resolves it: the earlier one where an hour comes twice, and the one
 * from before the change where it does not come at all, which moves the time on by the gap.
 */
export function offsetOf(local: LocalDateTime, zone: Zone): number {
  const seconds = local.epochSecondAtUtc;
  if (zone.isOffset) return zone.offsetAt(seconds);
  const before = zone.offsetAt(seconds - 86_400);
  if (zone.offsetAt(seconds - before) === before) return before;
  const after = zone.offsetAt(seconds + 86_400);
  return zone.offsetAt(seconds - after) === after ? after : before;
}
