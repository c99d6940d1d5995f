/** Takes back what one command wrote when its processing fails unexpectedly. */
export class UndoLog {
  private readonly steps: (() => void)[] = [];
  private recording = false;

  begin(): void {
    this.steps.length = 0;
    this.recording = true;
  }

  add(step: () => void): void {
    if (this.recording) this.steps.push(step);
  }

  commit(): void {
    this.recording = false;
    this.steps.length = 0;
  }

  rollBack(): void {
    this.recording = false;
    for (let step = this.steps.pop(); step; step = this.steps.pop()) step();
  }
}
