import type { Document } from '../document.js';
import type { Store } from '../storage/store.js';

export interface CommandContext {
  readonly store: Store;
  readonly db: string;
  readonly port: number;
  readonly connectionId: number;
  readonly now: Date;
  /** Documents of an insert, as bytes. */
  readonly documents: readonly Buffer[] | undefined;
}

/** One command of MongoDB's. It runs to its end before the next begins; a writing one is undone when it throws. */
export interface Command {
  readonly name: string;
  readonly writes: boolean;
  run(command: Document, context: CommandContext): Document | Buffer;
}
