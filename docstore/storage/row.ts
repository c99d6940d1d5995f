import type { Document } from '../document.js';
import { LazyDocument } from '../lazy-document.js';

/** One stored document: its bytes as they were written, and the same decoded. */
export class Row {
  readonly #document: LazyDocument;

  constructor(
    readonly rid: number,
    readonly bytes: Buffer,
  ) {
    this.#document = new LazyDocument(bytes);
  }

  get document(): Document {
    return this.#document.whole;
  }

  /** The document with these top-level fields alone; undefined asks for all. */
  only(fields: ReadonlySet<string> | undefined): Document {
    return this.#document.only(fields);
  }
}
