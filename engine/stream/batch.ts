import type { LogRecord } from '../protocol/record.js';

/** Everything that one command led to: it is on the log as a whole or not at all. */
export interface Batch {
  /** Where the key counter stood afterwards; keys are never handed out twice. */
  readonly keyCounter: number;
  readonly records: readonly LogRecord[];
}
