import { floorMod } from './local-date.js';
import { pad } from './pad.js';

export const nanosPerSecond = 1_000_000_000;
const nanosPerDay = 86_400 * nanosPerSecond;

/** A time of day without a zone, as java.time.LocalTime. */
export class LocalTime {
  constructor(readonly nanoOfDay: number) {}

  static of(hour: number, minute: number, second: number, nano = 0): LocalTime | undefined {
    const isValid = inRange(hour, 23) && inRange(minute, 59) && inRange(second, 59) && inRange(nano, nanosPerSecond - 1);
    return isValid ? new LocalTime((hour * 3600 + minute * 60 + second) * nanosPerSecond + nano) : undefined;
  }

  get secondOfDay(): number {
    return Math.floor(this.nanoOfDay / nanosPerSecond);
  }

  get nano(): number {
    return this.nanoOfDay % nanosPerSecond;
  }

  get hour(): number {
    return Math.floor(this.secondOfDay / 3600);
  }

  get minute(): number {
    return Math.floor(this.secondOfDay / 60) % 60;
  }

  get second(): number {
    return this.secondOfDay % 60;
  }

  /** Around the clock. */
  plus(seconds: number, nanos: number): LocalTime {
    return new LocalTime(floorMod(this.nanoOfDay + (seconds % 86_400) * nanosPerSecond + nanos, nanosPerDay));
  }

  /** As Java writes it: seconds only where there are some, fractions in groups of three digits. */
  toString(): string {
    if (this.nanoOfDay % (60 * nanosPerSecond) === 0) return `${pad(this.hour, 2)}:${pad(this.minute, 2)}`;
    return this.text(3);
  }

  /** As FEEL writes it: always with seconds, fractions as long as they are. */
  toFeelText(): string {
    return this.text(1);
  }

  private text(groupOf: number): string {
    const clock = `${pad(this.hour, 2)}:${pad(this.minute, 2)}:${pad(this.second, 2)}`;
    if (this.nano === 0) return clock;
    let digits = pad(this.nano, 9);
    while (digits.endsWith('0'.repeat(groupOf))) digits = digits.slice(0, -groupOf);
    return `${clock}.${digits}`;
  }
}

function inRange(value: number, largest: number): boolean {
  return value >= 0 && value <= largest;
}
