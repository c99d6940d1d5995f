/** The engine's time. A controlled clock can be moved on or stopped from outside. */
export class Clock {
  private offsetMs = 0;
  private pinnedMs: number | undefined;
  private readonly listeners: (() => void)[] = [];

  constructor(readonly isControlled: boolean) {}

  now(): number {
    return this.pinnedMs ?? Date.now() + this.offsetMs;
  }

  add(ms: number): void {
    this.assertControlled();
    if (this.pinnedMs !== undefined) this.pinnedMs += ms;
    else this.offsetMs += ms;
    this.moved();
  }

  pin(epochMs: number): void {
    this.assertControlled();
    this.pinnedMs = epochMs;
    this.moved();
  }

  reset(): void {
    this.assertControlled();
    this.pinnedMs = undefined;
    this.offsetMs = 0;
    this.moved();
  }

  onMove(listener: () => void): void {
    this.listeners.push(listener);
  }

  private moved(): void {
    for (const listener of this.listeners) listener();
  }

  private assertControlled(): void {
    if (!this.isControlled) throw new Error('The clock is real; start the engine with a controlled clock to move it');
  }
}
