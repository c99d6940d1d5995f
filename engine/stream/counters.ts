/** The numbers that only rise. */
export class Counters {
  key = 0;
  position = 0;
  readonly sequences = new Map<string, number>();

  nextSequence(valueType: string): number {
    const next = (this.sequences.get(valueType) ?? 0) + 1;
    this.sequences.set(valueType, next);
    return next;
  }

  /** Takes back positions and sequences, so that a rolled back batch leaves no gap; keys stay used. */
  mark(): () => void {
    const { position } = this;
    const sequences = new Map(this.sequences);
    return () => {
      this.position = position;
      this.sequences.clear();
      for (const [valueType, sequence] of sequences) this.sequences.set(valueType, sequence);
    };
  }
}
