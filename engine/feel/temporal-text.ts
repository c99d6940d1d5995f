import { FeelDate, type FeelDateTime, FeelDuration, FeelTime } from 'feelin';

/**
 * Dates and durations as Zeebe writes them into variables: seconds only when they are not zero, a named zone in
 * brackets behind its offset, `P1Y2M`, `P1DT2H`.
 */
export function temporalText(value: FeelDate | FeelTime | FeelDateTime | FeelDuration): string {
  if (value instanceof FeelDate) return value.toString();
  if (value instanceof FeelDuration) return durationText(value);

  const clock = clockText(value.unwrap());
  const zone = value.zone === null ? '' : zoneText(value.zone, value['time offset']);
  if (value instanceof FeelTime) return clock + zone;

  return `${value.unwrap().toPlainDate().toString()}T${clock}${zone}`;
}

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  readonly microsecond: number;
  readonly nanosecond: number;
}

function clockText(time: Clock): string {
  const nanos = time.millisecond * 1_000_000 + time.microsecond * 1_000 + time.nanosecond;
  let text = `${pad(time.hour)}:${pad(time.minute)}`;
  if (time.second !== 0 || nanos !== 0) text += `:${pad(time.second)}`;
  // Fractions come in groups of three digits, as java.time prints them.
  if (nanos !== 0)
    text += `.${String(nanos)
      .padStart(9, '0')
      .replace(/(000)+$/, '')}`;
  return text;
}

function zoneText(zone: string, offset: FeelDuration | null): string {
  if (zone === 'Z' || zone === 'UTC') return 'Z';
  if (/^[+-]/.test(zone)) return zone;

  const totalMinutes = offset ? Math.round(offset.unwrap().total('minutes')) : 0;
  const sign = totalMinutes < 0 ? '-' : '+';
  const minutes = Math.abs(totalMinutes);
  const offsetText = minutes === 0 ? 'Z' : `${sign}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
  return `${offsetText}[${zone}]`;
}

function durationText(duration: FeelDuration): string {
  if (!duration.yearsMonths) return duration.toString();

  // feelin keeps the days of `years and months duration(..)`; the FEEL type has none.
  const { years, months } = duration.unwrap();
  if (years === 0 && months === 0) return 'P0M';
  const sign = years < 0 || months < 0 ? '-' : '';
  const yearsText = years === 0 ? '' : `${Math.abs(years)}Y`;
  const monthsText = months === 0 ? '' : `${Math.abs(months)}M`;
  return `${sign}P${yearsText}${monthsText}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
