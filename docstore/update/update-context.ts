import type { Document } from '../document.js';

/** What update operators may look at besides the document they change. */
export interface UpdateContext {
  readonly filter: Document;
  readonly arrayFilters: readonly Document[];
  readonly now: Date;
  /** True while an upsert builds its new document; only then `$setOnInsert` counts. */
  readonly isInsert: boolean;
}
