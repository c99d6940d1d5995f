/** How much of the window each kind of request may fill. Whoever finishes work is let in, for that is what drains the engine. */
const shares = { start: 1, poll: 2, other: 4, finish: 100 } as const;

export type RequestKind = keyof typeof shares;

/** Longer than this nobody should wait for an answer; the window is looked at as often. */
const targetMs = 300;
const smallest = 100;
const largest = 20_000;

/**
 * Decides who is let in, as Zeebe's back-pressure does: by a window of commands under way that shrinks while answers
 * take too long and grows while it is used and they do not. Starts are refused before polls: zeebe-node holds a worker back
 * for seconds when its poll is refused, and then nothing drains the queue.
 */
export class Admission {
  limit = 1_000;
  received = 0;
  dropped = 0;
  private slowestMs = 0;
  private mostUnderWay = 0;
  private lookedAtMs: number;

  constructor(private readonly nowMs: () => number = () => performance.now()) {
    this.lookedAtMs = nowMs();
  }

  /** Whether one more is let in beside those under way. */
  admits(kind: RequestKind, underWay: number): boolean {
    this.received++;
    if (underWay > this.mostUnderWay) this.mostUnderWay = underWay;
    if (underWay < this.limit * shares[kind]) return true;
    this.dropped++;
    return false;
  }

  /** The moment a command begins to wait, to be given back once it is answered. */
  begin(): number {
    return this.nowMs();
  }

  answered(begunAtMs: number): void {
    const now = this.nowMs();
    this.slowestMs = Math.max(this.slowestMs, now - begunAtMs);
    if (now - this.lookedAtMs >= targetMs) this.adjust(now);
  }

  private adjust(now: number): void {
    if (this.slowestMs > targetMs) this.limit = Math.max(smallest, Math.floor(this.limit * 0.8));
    else if (this.mostUnderWay * 2 > this.limit) this.limit = Math.min(largest, Math.ceil(this.limit * 1.1));
    this.lookedAtMs = now;
    this.slowestMs = 0;
    this.mostUnderWay = 0;
  }
}
