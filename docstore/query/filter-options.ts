import type { Document } from '../document.js';

export interface FilterOptions {
  /** Orders and equates strings when the command asked for a collation. */
  readonly collator?: Intl.Collator | undefined;
  /** What `$expr` may name with `$$`. */
  readonly variables?: Document | undefined;
}
