/** The numbers that only rise. */
export class Counters {
  key = 0;
  position = 0;

  /** Takes back positions, so that a rolled back batch leaves no gap; keys stay used. */
  mark(): () => void {
    const { position } = this;
    return () => {
      this.position = position;
    };
  }
}
