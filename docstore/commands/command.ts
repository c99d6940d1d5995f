import type { Connection } from '../auth/connection.js';
import type { Document } from '../document.js';
import type { TransactionId, Transactions } from '../transactions/transactions.js';
import type { Store } from '../storage/store.js';

export interface CommandContext {
  readonly store: Store;
  readonly db: string;
  readonly host: string;
  readonly port: number;
  readonly connection: Connection;
  readonly now: Date;
  readonly transactions: Transactions;
  /** The transaction that the command names; throws when it names none. */
  readonly transactionId: () => TransactionId;
  /** False once a command that waits for changes has waited long enough. */
  readonly mayWait: boolean;
  /** Documents of an insert, as bytes. */
  readonly documents: readonly Buffer[] | undefined;
}

/** One command of MongoDB's. It runs to its end before the next begins; a writing one is undone when it throws. */
export interface Command {
  readonly name: string;
  readonly writes: boolean | ((command: Document) => boolean);
  /** About the connection alone: may be asked before authentication, and no commit of others decides its answer. */
  readonly isAboutConnection?: boolean;
  /** Whether it may be a statement of a transaction. */
  readonly inTransaction?: boolean;
  run(command: Document, context: CommandContext): Document | Buffer;
}
