import type { MustWait } from './must-wait.js';

interface Parked<Asked> {
  readonly asked: Asked;
  readonly reason: MustWait['reason'];
  readonly untilMs: number;
}

/** Commands that could not go on; each is run again when its reason has changed, or when its time is over. */
export class WaitingRoom<Asked> {
  #parked: Parked<Asked>[] = [];
  #alarm: NodeJS.Timeout | undefined;

  constructor(private readonly run: (asked: Asked, untilMs: number) => void) {}

  park(asked: Asked, { reason, untilMs: own }: MustWait, untilMs: number): void {
    const parked = { asked, reason, untilMs: Math.min(untilMs, own) };
    this.#parked.push(parked);
    if (parked.untilMs !== Infinity) this.#armAlarm();
  }

  /** Who must wait longer is parked again. */
  wake(reason: MustWait['reason']): void {
    this.#take((parked) => parked.reason === reason);
  }

  #armAlarm(): void {
    clearTimeout(this.#alarm);
    const next = Math.min(...this.#parked.map(({ untilMs }) => untilMs));
    if (next === Infinity) return;
    const ring = (): void => {
      const now = Date.now();
      this.#take(({ untilMs }) => untilMs <= now);
      this.#armAlarm();
    };
    this.#alarm = setTimeout(ring, Math.max(0, next - Date.now())).unref();
  }

  #take(isDue: (parked: Parked<Asked>) => boolean): void {
    const due = this.#parked.filter(isDue);
    if (due.length === 0) return;
    this.#parked = this.#parked.filter((parked) => !isDue(parked));
    for (const { asked, untilMs } of due) this.run(asked, untilMs);
  }
}
