import type { TableChanges } from '../state/state.js';
import type { Batch } from './batch.js';

/** How far the stored state goes, and what was counted at that moment. */
export interface Checkpoint {
  /** The last position whose effect is in the stored rows. */
  readonly position: number;
  readonly key: number;
  /** How many rows are stored, in all tables. */
  readonly rowCount: number;
}

/** What the receiver of records has taken. */
export interface Exported {
  readonly position: number;
  /** How many records of each value type it has got. */
  readonly sequences: readonly (readonly [valueType: string, sequence: number])[];
}

/** A row of the state; an index has rows without text. */
export type StoredRow = readonly [table: string, key: string, text: string];

/** Where the log and the state live. Positions rise; a batch is named by its last one. */
export interface Journal {
  /** All or nothing, and durable when it returns. */
  append(batches: readonly Batch[]): void;
  /** Batches after a position, in order; none only when there are no more. `limit` is about how many come at once. */
  readAfter(position: number, limit: number): readonly Batch[];
  checkpoint(): Checkpoint | undefined;
  rows(): Iterable<StoredRow>;
  /** Stores what has changed since the last checkpoint, and forgets what is both in it and exported: all or nothing. */
  saveCheckpoint(checkpoint: Checkpoint, changes: readonly TableChanges[], exportedPosition: number): void;
  exported(): Exported;
  saveExported(exported: Exported): void;
  close(): void;
}

/** Nothing of it was written because there is no room; the same may be tried again. */
export class JournalFull extends Error {}

/** What was stored is not what was written. Nothing is opened then: a wrong state would pay wrongly. */
export class JournalDamaged extends Error {
  constructor(place: string, options?: ErrorOptions) {
    super(
      `The engine's data is damaged: ${place}. Nothing was changed. Keep a copy of the folder, and start from the last backup.`,
      options,
    );
  }
}

export function lastPosition(batch: Batch): number {
  return batch.records.at(-1)?.position ?? 0;
}
