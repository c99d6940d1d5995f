/** What will happen when, in a time that passes only as far as the next of it. */
export class VirtualTime {
  private readonly waiting: { readonly atMs: number; readonly order: number; readonly happen: () => void | Promise<void> }[] = [];
  private order = 0;

  constructor(private currentMs: number) {}

  now(): number {
    return this.currentMs;
  }

  after(ms: number, happen: () => void | Promise<void>): void {
    this.at(this.currentMs + ms, happen);
  }

  at(atMs: number, happen: () => void | Promise<void>): void {
    const entry = { atMs: Math.max(atMs, this.currentMs), order: this.order++, happen };
    // Kept in order; what comes soon is near the end.
    let low = 0;
    let high = this.waiting.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.waiting[middle]!.atMs > entry.atMs) low = middle + 1;
      else high = middle;
    }
    this.waiting.splice(low, 0, entry);
  }

  /** Until nothing is left, or the time given has come. */
  async run(untilMs: number): Promise<void> {
    for (let next = this.waiting.at(-1); next && next.atMs <= untilMs; next = this.waiting.at(-1)) {
      this.waiting.pop();
      this.currentMs = next.atMs;
      const done = next.happen();
      // Nothing real is waited for, so that nothing else can come in between.
      if (done) await done;
    }
    this.currentMs = untilMs;
  }
}
