/** Random numbers that a seed repeats (mulberry32). */
export function seeded(seed: number) {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number): number => Math.floor(next() * bound);
  return {
    below,
    oneOf: <T>(items: readonly T[]): T => items[below(items.length)]!,
    /** True that often. */
    isIn: (probability: number): boolean => next() < probability,
    /** Each as often as its weight says. */
    weighted: <T>(choices: readonly (readonly [weight: number, choice: T])[]): T => {
      let left = next() * choices.reduce((sum, [weight]) => sum + weight, 0);
      for (const [weight, choice] of choices) {
        if (left < weight) return choice;
        left -= weight;
      }
      return choices[0]![1];
    },
  };
}

export type Seeded = ReturnType<typeof seeded>;
