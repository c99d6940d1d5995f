/** Given by the engine, unique and rising: `1 << 51 | counter`. A string everywhere; all keys have sixteen digits. */
export type Key = string;

const partition = 2 ** 51;

export function keyOf(counter: number): Key {
  return String(partition + counter);
}

/** What stands where a record has no such key. */
export const noKey: Key = '-1';
