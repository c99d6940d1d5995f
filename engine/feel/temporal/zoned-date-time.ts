import { LocalDateTime } from './local-date-time.js';
import { offsetId, offsetOf, type Zone } from './zone.js';

/** A date and a time in a zone, as java.time.ZonedDateTime. */
export class ZonedDateTime {
  private constructor(
    readonly local: LocalDateTime,
    readonly zone: Zone,
    /** In seconds. */
    readonly offset: number,
  ) {}

  /** A time that the zone leaves out moves on by as much as the clocks were moved. */
  static ofLocal(local: LocalDateTime, zone: Zone): ZonedDateTime {
    const offset = offsetOf(local, zone);
    return ZonedDateTime.ofEpochSecond(local.epochSecondAtUtc - offset, local.time.nano, zone);
  }

  static ofEpochSecond(second: number, nano: number, zone: Zone): ZonedDateTime {
    const offset = zone.offsetAt(second);
    return new ZonedDateTime(LocalDateTime.ofEpochSecond(second + offset, nano), zone, offset);
  }

  static ofEpochMs(ms: number, zone: Zone): ZonedDateTime {
    const second = Math.floor(ms / 1000);
    return ZonedDateTime.ofEpochSecond(second, (ms - second * 1000) * 1_000_000, zone);
  }

  get epochSecond(): number {
    return this.local.epochSecondAtUtc - this.offset;
  }

  get epochMs(): number {
    return this.epochSecond * 1000 + Math.floor(this.local.time.nano / 1_000_000);
  }

  plus(seconds: number, nanos: number): ZonedDateTime {
    const moved = LocalDateTime.ofEpochSecond(this.epochSecond, this.local.time.nano).plus(seconds, nanos);
    return ZonedDateTime.ofEpochSecond(moved.epochSecondAtUtc, moved.time.nano, this.zone);
  }

  plusMonths(months: number): ZonedDateTime {
    return ZonedDateTime.ofLocal(this.local.plusMonths(months), this.zone);
  }

  withZone(zone: Zone): ZonedDateTime {
    return ZonedDateTime.ofEpochSecond(this.epochSecond, this.local.time.nano, zone);
  }

  /** By the instant, then by what the clock shows, then by the zone's name. */
  compare(other: ZonedDateTime): number {
    const byInstant = this.epochSecond - other.epochSecond || this.local.time.nano - other.local.time.nano;
    if (byInstant !== 0) return byInstant;
    return this.local.compare(other.local) || (this.zone.id < other.zone.id ? -1 : this.zone.id > other.zone.id ? 1 : 0);
  }

  equals(other: ZonedDateTime): boolean {
    return this.offset === other.offset && this.zone.id === other.zone.id && this.local.compare(other.local) === 0;
  }

  /** As Java writes it, and so variables. */
  toString(): string {
    return this.local.toString() + offsetId(this.offset) + (this.zone.isOffset ? '' : `[${this.zone.id}]`);
  }

  toFeelText(): string {
    return this.local.toFeelText() + (this.zone.isOffset ? this.zone.id : `@${this.zone.id}`);
  }
}
