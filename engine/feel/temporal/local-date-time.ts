import { floorMod, LocalDate } from './local-date.js';
import { LocalTime, nanosPerSecond } from './local-time.js';

/** A date and a time without a zone, as java.time.LocalDateTime. */
export class LocalDateTime {
  constructor(
    readonly date: LocalDate,
    readonly time: LocalTime,
  ) {}

  static ofEpochSecond(second: number, nano: number): LocalDateTime {
    const day = Math.floor(second / 86_400);
    return new LocalDateTime(new LocalDate(day), new LocalTime(floorMod(second, 86_400) * nanosPerSecond + nano));
  }

  get epochSecondAtUtc(): number {
    return this.date.epochDay * 86_400 + this.time.secondOfDay;
  }

  plus(seconds: number, nanos: number): LocalDateTime {
    const nano = this.time.nano + nanos;
    return LocalDateTime.ofEpochSecond(this.epochSecondAtUtc + seconds + Math.floor(nano / nanosPerSecond), floorMod(nano, nanosPerSecond));
  }

  plusMonths(months: number): LocalDateTime {
    return new LocalDateTime(this.date.plusMonths(months), this.time);
  }

  compare(other: LocalDateTime): number {
    return this.date.epochDay - other.date.epochDay || this.time.nanoOfDay - other.time.nanoOfDay;
  }

  toString(): string {
    return `${this.date.toString()}T${this.time.toString()}`;
  }

  toFeelText(): string {
    return `${this.date.toFeelText()}T${this.time.toFeelText()}`;
  }
}
