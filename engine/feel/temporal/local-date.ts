import { JavaException } from '../value/java-exception.js';
import { pad } from './pad.js';

const largestYear = 999_999_999;

/** A day of the proleptic Gregorian calendar, as java.time.LocalDate. */
export class LocalDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;

  constructor(readonly epochDay: number) {
    const { year, month, day } = civilFromDays(epochDay);
    if (Math.abs(year) > largestYear)
      throw new JavaException('java.time.DateTimeException', `Invalid value for Year (valid values -999999999 - 999999999): ${year}`);
    this.year = year;
    this.month = month;
    this.day = day;
  }

  /** Undefined for what is not in the calendar, as February 30. */
  static of(year: number, month: number, day: number): LocalDate | undefined {
    if (Math.abs(year) > largestYear || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
    return new LocalDate(daysFromCivil(year, month, day));
  }

  /** From 1 for Monday. */
  get weekday(): number {
    return floorMod(this.epochDay + 3, 7) + 1;
  }

  get dayOfYear(): number {
    return this.epochDay - daysFromCivil(this.year, 1, 1) + 1;
  }

  get daysInMonth(): number {
    return daysInMonth(this.year, this.month);
  }

  plusDays(days: number): LocalDate {
    return new LocalDate(this.epochDay + days);
  }

  /** A day that the month does not have becomes its last. */
  plusMonths(months: number): LocalDate {
    const total = this.year * 12 + (this.month - 1) + months;
    const [year, month] = [Math.floor(total / 12), floorMod(total, 12) + 1];
    return new LocalDate(daysFromCivil(year, month, Math.min(this.day, daysInMonth(year, month))));
  }

  /** ISO: week 1 has the year's first Thursday. */
  get weekOfYear(): number {
    const thursday = this.plusDays(4 - this.weekday);
    return Math.floor((thursday.dayOfYear - 1) / 7) + 1;
  }

  /** Java marks years that have more than four digits by a sign. */
  toString(): string {
    return (this.year > 9999 ? '+' : '') + this.toFeelText();
  }

  toFeelText(): string {
    const year = (this.year < 0 ? '-' : '') + pad(Math.abs(this.year), 4);
    return `${year}-${pad(this.month, 2)}-${pad(this.day, 2)}`;
  }
}

/** Whole months from one day to another, the sign included. */
export function monthsBetween(from: LocalDate, to: LocalDate): number {
  const months = to.year * 12 + to.month - (from.year * 12 + from.month);
  if (months > 0 && to.day < from.day) return months - 1;
  if (months < 0 && to.day > from.day) return months + 1;
  return months;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Counted in eras of 400 years, whose years begin in March. */
function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

function civilFromDays(epochDay: number): { year: number; month: number; day: number } {
  const z = epochDay + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 };
}

export function floorMod(value: number, by: number): number {
  return ((value % by) + by) % by;
}
