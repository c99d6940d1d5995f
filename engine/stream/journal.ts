import type { Batch } from './batch.js';

export interface Snapshot {
  /** The last position whose effect is in the state. */
  readonly position: number;
  readonly data: Uint8Array;
}

/** Where the log lives. Positions rise; a batch is named by its last one. */
export interface Journal {
  /** All or nothing, and durable when it returns. */
  append(batches: readonly Batch[]): void;
  /** Batches after a position, in order. */
  readAfter(position: number, limit: number): readonly Batch[];
  latestSnapshot(): Snapshot | undefined;
  /** Keeps the snapshot and forgets what is both in it and exported. */
  saveSnapshot(snapshot: Snapshot, exportedPosition: number): void;
  exportedPosition(): number;
  saveExportedPosition(position: number): void;
  close(): void;
}

export function lastPosition(batch: Batch): number {
  return batch.records.at(-1)?.position ?? 0;
}
