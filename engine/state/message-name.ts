/** One string for a message's name, correlation key and id, whatever characters they hold. */
export function messageName(...parts: readonly string[]): string {
  return JSON.stringify(parts);
}
