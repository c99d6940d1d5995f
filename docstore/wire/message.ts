import type { Document } from '../document.js';

/** One request of a client. */
export interface Message {
  readonly requestId: number;
  /** The old form that drivers use for their first `hello`; it is answered in its own form. */
  readonly isLegacy: boolean;
  readonly db: string;
  readonly command: Document;
  /** Documents of an insert, still as bytes. */
  readonly documents: readonly Buffer[] | undefined;
  /** False for `w: 0`: the client does not want an answer. */
  readonly wantsReply: boolean;
}
