import type { LogRecord } from '../protocol/record.js';

/** What Zeebe writes at once, and not more. */
const largest = 4 * 1024 * 1024;

/**
 * Whether the records, as far as their texts tell, are more than what Zeebe would write for one command. Zeebe counts
 * the bytes of a binary format, so that the border is not the same to the byte.
 */
export function isTooLarge(records: readonly LogRecord[]): boolean {
  let length = 0;
  for (const { value } of records) length += textIn(value);
  return length > largest;
}

function textIn(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  let length = 0;
  for (const name in value) length += textIn((value as Record<string, unknown>)[name]);
  return length;
}
