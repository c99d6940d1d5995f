/** Zeebe walks what it has stored by name in the order of their bytes, behind a number that says how many these are. */
export function asStored(one: string, other: string): number {
  const [bytes, others] = [Buffer.from(one), Buffer.from(other)];
  return bytes.length - others.length || bytes.compare(others);
}
