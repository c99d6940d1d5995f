import type { TableChanges } from '../state/state.js';
import type { Batch } from './batch.js';

/** How far the stored state goes, and the counters at that moment. */
export interface Checkpoint {
  /** The last position whose effect is in the stored rows. */
  readonly position: number;
  readonly key: number;
  readonly sequences: readonly (readonly [valueType: string, sequence: number])[];
}

/** What the receiver of records has taken. */
export interface Exported {
  readonly position: number;
  /** How many records of each value type it has got. */
  readonly sequences: readonly (readonly [valueType: string, sequence: number])[];
}

/** Where the log and the state live. Positions rise; a batch is named by its last one. */
export interface Journal {
  /** All or nothing, and durable when it returns. */
  append(batches: readonly Batch[]): void;
  /** Batches after a position, in order. */
  readAfter(position: number, limit: number): readonly Batch[];
  checkpoint(): Checkpoint | undefined;
  /** The stored rows of one table; an index has rows without text. */
  rows(table: string): Iterable<readonly [key: string, text: string]>;
  /** Stores what has changed since the last checkpoint, and forgets what is both in it and exported: all or nothing. */
  saveCheckpoint(checkpoint: Checkpoint, changes: readonly TableChanges[], exportedPosition: number): void;
  exported(): Exported;
  saveExported(exported: Exported): void;
  close(): void;
}

/** Nothing of it was written because there is no room; the same may be tried again. */
export class JournalFull extends Error {}

export function lastPosition(batch: Batch): number {
  return batch.records.at(-1)?.position ?? 0;
}
