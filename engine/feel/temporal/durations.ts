import { JavaException } from '../value/java-exception.js';
import { floorMod } from './local-date.js';
import { nanosPerSecond } from './local-time.js';
import { pad } from './pad.js';

/** Whole seconds, which may be negative, and the nanoseconds behind them, as java.time.Duration. */
export class DayTimeDuration {
  private constructor(
    readonly seconds: number,
    readonly nanos: number,
  ) {}

  static of(seconds: number, nanos = 0): DayTimeDuration {
    const whole = seconds + Math.floor(nanos / nanosPerSecond);
    if (!Number.isSafeInteger(whole)) throw new JavaException('java.lang.ArithmeticException', 'long overflow');
    return new DayTimeDuration(whole, floorMod(nanos, nanosPerSecond));
  }

  static ofMillis(ms: number): DayTimeDuration {
    const seconds = Math.floor(ms / 1000);
    return DayTimeDuration.of(seconds, (ms - seconds * 1000) * 1_000_000);
  }

  get isZero(): boolean {
    return this.seconds === 0 && this.nanos === 0;
  }

  get millis(): number {
    return this.seconds * 1000 + Math.floor(this.nanos / 1_000_000);
  }

  plus(other: DayTimeDuration): DayTimeDuration {
    return DayTimeDuration.of(this.seconds + other.seconds, this.nanos + other.nanos);
  }

  negated(): DayTimeDuration {
    return DayTimeDuration.of(0 - this.seconds, -this.nanos);
  }

  times(factor: number): DayTimeDuration {
    const nanos = BigInt(this.nanos) * BigInt(factor);
    const whole = nanos / BigInt(nanosPerSecond);
    return DayTimeDuration.of(this.seconds * factor + 0 + Number(whole), Number(nanos % BigInt(nanosPerSecond)));
  }

  abs(): DayTimeDuration {
    return this.seconds < 0 ? this.negated() : this;
  }

  compare(other: DayTimeDuration): number {
    return this.seconds - other.seconds || this.nanos - other.nanos;
  }

  /** Each cut towards zero, as FEEL's properties are. */
  get parts(): { days: number; hours: number; minutes: number; seconds: number } {
    const { seconds } = this;
    const cut = (unit: number) => Math.trunc(seconds / unit) + 0;
    return { days: cut(86_400), hours: (cut(3600) % 24) + 0, minutes: (cut(60) % 60) + 0, seconds: (seconds % 60) + 0 };
  }

  /** `P1DT2H`; fractions of a second are not told. */
  toFeelText(): string {
    const { days, hours, minutes, seconds } = this.parts;
    if (days === 0 && hours === 0 && minutes === 0 && seconds === 0) return 'P0D';
    const isNegative = days <= 0 && hours <= 0 && minutes <= 0 && seconds <= 0;
    const part = (value: number, unit: string) => (value === 0 ? '' : `${isNegative ? -value : value}${unit}`);
    const time = part(hours, 'H') + part(minutes, 'M') + part(seconds, 'S');
    return `${isNegative ? '-' : ''}P${part(days, 'D')}${time === '' ? '' : `T${time}`}`;
  }

  /** As Java writes it: `PT26H`. */
  toString(): string {
    if (this.isZero) return 'PT0S';
    const startsBelow = this.seconds < 0 && this.nanos > 0;
    const total = startsBelow ? this.seconds + 1 : this.seconds;
    const [hours, minutes, seconds] = [Math.trunc(total / 3600), Math.trunc((total % 3600) / 60), total % 60];
    const text = `PT${hours === 0 ? '' : `${hours}H`}${minutes === 0 ? '' : `${minutes}M`}`;
    if (seconds === 0 && this.nanos === 0) return text;
    const whole = startsBelow && seconds === 0 ? '-0' : String(seconds + 0);
    const fraction = pad(startsBelow ? nanosPerSecond - this.nanos : this.nanos, 9).replace(/0+$/, '');
    return `${text}${whole}${fraction === '' ? '' : `.${fraction}`}S`;
  }
}

/** As java.time.Period without days. */
export class YearMonthDuration {
  constructor(readonly months: number) {
    if (Math.abs(Math.trunc(months / 12)) > 2_147_483_647) throw new JavaException('java.lang.ArithmeticException', 'integer overflow');
  }

  get years(): number {
    return Math.trunc(this.months / 12) + 0;
  }

  get monthsOfYear(): number {
    return (this.months % 12) + 0;
  }

  toFeelText(): string {
    if (this.months === 0) return 'P0Y';
    const size = Math.abs(this.months);
    const part = (value: number, unit: string) => (value === 0 ? '' : `${value}${unit}`);
    return `${this.months < 0 ? '-' : ''}P${part(Math.floor(size / 12), 'Y')}${part(size % 12, 'M')}`;
  }

  /** As Java writes it: `P-1Y-2M`. */
  toString(): string {
    if (this.months === 0) return 'P0D';
    const part = (value: number, unit: string) => (value === 0 ? '' : `${value}${unit}`);
    return `P${part(this.years, 'Y')}${part(this.monthsOfYear, 'M')}`;
  }
}
