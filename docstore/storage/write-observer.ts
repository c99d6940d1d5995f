import type { Collection } from './collection.js';

export interface RowWrite {
  readonly collection: Collection;
  readonly rid: number;
  /** The document's bytes; undefined where there was or is none. */
  readonly before: Buffer | undefined;
  readonly after: Buffer | undefined;
  readonly kind: 'insert' | 'update' | 'replace' | 'delete';
}

/** Sees every write of a document; throws to forbid one. */
export interface WriteObserver {
  /** The row id of the next insert; null takes the next free one. */
  ridForInsert(): number | null;
  willWrite(collection: Collection, rid: number): void;
  written(write: RowWrite): void;
}

export const unobserved: WriteObserver = {
  ridForInsert: () => null,
  willWrite: () => undefined,
  written: () => undefined,
};
