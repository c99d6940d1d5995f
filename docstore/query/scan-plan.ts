import type { Document } from '../document.js';
import type { Index } from '../storage/collection.js';

/** Keys of an index from `low` (included) up to `high` (left out, or open). */
export interface KeyRange {
  readonly low: Buffer;
  readonly high: Buffer | undefined;
}

/** How the candidates for a filter are read; the filter itself still applies. */
export type ScanPlan =
  | { readonly kind: 'COLLECTION'; readonly isReversed: boolean; readonly isSorted: boolean }
  | {
      readonly kind: 'INDEX';
      readonly index: Index;
      /** Ascending and disjoint. */
      readonly ranges: readonly KeyRange[];
      readonly isReversed: boolean;
      /** The candidates come in the order that was asked for. */
      readonly isSorted: boolean;
    };

export interface PlanRequest {
  readonly filter: Document;
  readonly sort: readonly (readonly [path: string, direction: 1 | -1])[];
  readonly hasCollation: boolean;
  /** An index name, a key pattern or `$natural`, from the client's `hint`. */
  readonly hint?: unknown;
}
