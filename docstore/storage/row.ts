import type { Document } from '../document.js';

/** One stored document: its bytes as they were written, and the same decoded. */
export interface Row {
  readonly rid: number;
  readonly bytes: Buffer;
  readonly document: Document;
}
