import { DateTime } from 'luxon';
import type { LocalDateTime } from './temporal/local-date-time.js';
import { parseZone, utc } from './temporal/zone.js';
import { ZonedDateTime } from './temporal/zoned-date-time.js';
import { zoneName } from './zone.js';

/** The instant of a FEEL date-time; without a zone it is read in the zone of this process, as Zeebe does. */
export function instantOf(value: LocalDateTime | ZonedDateTime): number {
  return (value instanceof ZonedDateTime ? value : ZonedDateTime.ofLocal(value, parseZone(zoneName()) ?? utc)).epochMs;
}

const zonedDateTime = /T([01]\d|2[0-3]):[^[]*(Z|[+-]\d\d(:\d\d){1,2})(\[[^\]]+\])?$/i;

/** ISO 8601 date-time; the zone has to be there, since a due date must not depend on where the engine runs. */
export function parseZonedDateTime(text: string): number | undefined {
  if (!zonedDateTime.test(text)) return undefined;
  // Offset and named zone agree in what FEEL and Java print; the offset says the instant on its own.
  const parsed = DateTime.fromISO(text.replace(/\[[^\]]+\]$/, ''), { setZone: true });
  return parsed.isValid ? parsed.toMillis() : undefined;
}

/** How far a text can be read as such a date-time. */
export function unreadableFrom(text: string): number {
  return /^(\d{4}(-(\d\d(-(\d\d(T(\d\d(:(\d\d(:(\d\d(\.\d+)?)?)?)?)?)?)?)?)?)?)?)?/.exec(text)?.[0].length ?? 0;
}
