import type { Document } from '../document.js';
import type { IndexFields } from '../keys/index-keys.js';

export interface Index {
  readonly id: number;
  readonly name: string;
  readonly fields: IndexFields;
  readonly isUnique: boolean;
  readonly isSparse: boolean;
  readonly partialFilter: Document | undefined;
  readonly expireAfterSeconds: number | undefined;
  /** True once a document had an array in an indexed field; it never turns back. */
  readonly isMultikey: boolean;
  /** What `listIndexes` answers. */
  readonly spec: Document;
  /** Whether the partial filter, if there is one, takes the document in. */
  readonly accepts: (document: Document) => boolean;
}

/** A collection with its indexes, as the catalog has it; the first index is the one on `_id`. */
export interface Collection {
  readonly id: number;
  readonly db: string;
  readonly name: string;
  readonly uuid: Buffer;
  readonly options: Document;
  readonly indexes: readonly Index[];
}
