import { LocalDateTime } from './local-date-time.js';
import type { LocalDate } from './local-date.js';
import { nanosPerSecond, type LocalTime } from './local-time.js';
import { offsetId, offsetZone, type Zone } from './zone.js';
import { ZonedDateTime } from './zoned-date-time.js';

/** A time of day at an offset, which may come from a named zone. */
export class ZonedTime {
  constructor(
    readonly time: LocalTime,
    /** In seconds. */
    readonly offset: number,
    readonly zone: Zone | undefined,
  ) {}

  static of({ local, offset, zone }: ZonedDateTime): ZonedTime {
    return new ZonedTime(local.time, offset, zone.isOffset ? undefined : zone);
  }

  get nanosAtUtc(): number {
    return this.time.nanoOfDay - this.offset * nanosPerSecond;
  }

  plus(seconds: number, nanos: number): ZonedTime {
    return new ZonedTime(this.time.plus(seconds, nanos), this.offset, this.zone);
  }

  withDate(date: LocalDate): ZonedDateTime {
    return ZonedDateTime.ofLocal(new LocalDateTime(date, this.time), this.zone ?? offsetZone(this.offset));
  }

  equals(other: ZonedTime): boolean {
    return this.time.nanoOfDay === other.time.nanoOfDay && this.offset === other.offset && this.zone?.id === other.zone?.id;
  }

  toFeelText(): string {
    return this.time.toFeelText() + (this.zone ? `@${this.zone.id}` : offsetId(this.offset));
  }
}
