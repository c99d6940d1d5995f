import { DayTimeDuration, YearMonthDuration } from '../temporal/durations.js';
import { LocalDateTime } from '../temporal/local-date-time.js';
import { LocalDate } from '../temporal/local-date.js';
import { LocalTime } from '../temporal/local-time.js';
import { ZonedDateTime } from '../temporal/zoned-date-time.js';
import { ZonedTime } from '../temporal/zoned-time.js';
import type { FeelValue } from './value.js';

type Properties = ReadonlyMap<string, FeelValue>;
type Entries = readonly (readonly [string, FeelValue])[];

const none: Properties = new Map();

/** What a path can lead to from a date, a time or a duration. */
export function propertiesOf(value: FeelValue): Properties {
  if (value instanceof LocalDate) return new Map(ofDate(value));
  if (value instanceof LocalTime) return new Map([...ofTime(value), ...noZone]);
  if (value instanceof ZonedTime) return new Map([...ofTime(value.time), ...ofZone(value.offset, value.zone?.id ?? null)]);
  if (value instanceof LocalDateTime) return new Map([...ofDate(value.date), ...ofTime(value.time), ...noZone]);
  if (value instanceof ZonedDateTime) {
    const zone = value.zone.isOffset ? null : value.zone.id;
    return new Map([...ofDate(value.local.date), ...ofTime(value.local.time), ...ofZone(value.offset, zone)]);
  }
  if (value instanceof YearMonthDuration) {
    return new Map([
      ['years', value.years],
      ['months', value.monthsOfYear],
    ]);
  }
  return value instanceof DayTimeDuration ? new Map(Object.entries(value.parts)) : none;
}

const noZone: Entries = [
  ['time offset', null],
  ['timezone', null],
];

function ofDate({ year, month, day, weekday }: LocalDate): Entries {
  return Object.entries({ year, month, day, weekday });
}

function ofTime({ hour, minute, second }: LocalTime): Entries {
  return Object.entries({ hour, minute, second });
}

function ofZone(offset: number, timezone: string | null): Entries {
  return [
    ['time offset', DayTimeDuration.of(offset)],
    ['timezone', timezone],
  ];
}
