import { bsonCodec } from '../bson-codec.js';
import { CommandError } from '../command-error.js';
import { MustWait } from '../must-wait.js';
import type { Collection } from '../storage/collection.js';
import type { Store } from '../storage/store.js';
import type { RowWrite, WriteObserver } from '../storage/write-observer.js';
import { rowKey, Transaction, type Image } from './transaction.js';

/** MongoDB's transactionLifetimeLimitSeconds. */
const LIFETIME_MS = 60_000;

export interface TransactionId {
  readonly session: Buffer;
  readonly number: number;
}

/**
 * Transactions over several documents: snapshot reads, and the first writer of a document wins. See `Transaction` for
 * how a statement sees its snapshot.
 */
export class Transactions {
  readonly #open = new Map<string, Transaction>();

  constructor(
    private readonly store: Store,
    private readonly onWrite: (write: RowWrite) => void,
  ) {
    store.rows.observer = this.#outside;
  }

  /** How many have ended so far; whoever waits for one looks again when this has grown. */
  endedCount = 0;

  get openCount(): number {
    return this.#open.size;
  }

  begin({ session, number }: TransactionId, nowMs: number): Transaction {
    const transaction = new Transaction(number, nowMs);
    // A new transaction of the session ends the one before, as MongoDB does.
    this.abortSession(session);
    this.#open.set(session.toString('hex'), transaction);
    return transaction;
  }

  find({ session, number }: TransactionId): Transaction {
    const transaction = this.#open.get(session.toString('hex'));
    if (transaction?.number === number) return transaction;
    throw transient('NoSuchTransaction', `Given transaction number ${number} does not match any in-progress transactions.`);
  }

  /** Runs one statement as the transaction sees the world, and leaves nothing of it but its images. */
  run<Result>(transaction: Transaction, statement: () => Result): Result {
    const { sqlite, rows, catalog } = this.store;
    const writes: RowWrite[] = [];
    sqlite.run('SAVEPOINT view');
    try {
      for (const image of transaction.foreign.values()) this.#restore(image);
      for (const image of transaction.own.values()) this.#restore(image);
      rows.observer = this.#inside(transaction, writes);
      const result = statement();
      transaction.noteOwn(writes);
      return result;
    } finally {
      rows.observer = this.#outside;
      if (sqlite.isInTransaction) {
        sqlite.run('ROLLBACK TO view');
        sqlite.run('RELEASE view');
      }
      catalog.forget();
    }
  }

  /** Makes true what the transaction wrote. To be called inside `store.atomically`. */
  commit(id: TransactionId): void {
    const transaction = this.find(id);
    const own = [...transaction.own.values()];
    this.abort(id);
    // Rows leave before others come, so that documents may exchange a unique value.
    for (const { db, name, rid } of own) {
      const collection = this.store.catalog.find(db, name);
      if (collection && !transaction.isOwnInsert(rid)) this.store.rows.restore(collection, rid, undefined);
    }
    // New rows come last: they take the next free row id.
    const inserts = own.filter(({ rid }) => transaction.isOwnInsert(rid));
    for (const write of [...own.filter(({ rid }) => !transaction.isOwnInsert(rid)), ...inserts]) {
      const collection = this.store.catalog.ensure(write.db, write.name);
      const kept = transaction.isOwnInsert(write.rid) ? null : write.rid;
      const rid = write.bytes ? this.#put(collection, kept, write.bytes) : write.rid;
      const { before, bytes: after, kind } = write;
      this.#committed({ collection, rid, before, after, kind });
    }
  }

  /** Forgets it; nothing of it was ever written. */
  abort({ session, number }: TransactionId): void {
    const key = session.toString('hex');
    if (this.#open.get(key)?.number === number) this.#end(key);
  }

  abortSession(session: Buffer): void {
    this.#end(session.toString('hex'));
  }

  abortExpired(nowMs: number): void {
    for (const [key, { startedAt }] of this.#open) if (nowMs - startedAt > LIFETIME_MS) this.#end(key);
  }

  /** The observer of everything that runs outside a transaction. */
  readonly #outside: WriteObserver = {
    ridForInsert: () => null,
    willWrite: (collection, rid) => {
      // MongoDB lets such a writer wait until the transaction has ended.
      if (this.#isHeld(rowKey(collection, rid))) throw new MustWait('transaction');
    },
    written: (write) => this.#committed(write),
  };

  #inside(transaction: Transaction, writes: RowWrite[]): WriteObserver {
    return {
      ridForInsert: () => transaction.nextRid(),
      willWrite: (collection, rid) => {
        const key = rowKey(collection, rid);
        if (transaction.foreign.has(key) || this.#isHeld(key, transaction)) throw conflict();
      },
      written: (write) => writes.push(write),
    };
  }

  #end(key: string): void {
    if (this.#open.delete(key)) this.endedCount++;
  }

  #put(collection: Collection, rid: number | null, bytes: Buffer): number {
    try {
      return this.store.rows.put(collection, rid, bytes, bsonCodec.decode(bytes));
    } catch (error) {
      // Another document took the unique value since the statement ran.
      throw error instanceof CommandError && error.codeName === 'DuplicateKey' ? conflict() : error;
    }
  }

  #committed(write: RowWrite): void {
    for (const transaction of this.#open.values()) transaction.noteForeign(write);
    this.onWrite(write);
  }

  #isHeld(key: string, except?: Transaction): boolean {
    for (const transaction of this.#open.values()) if (transaction !== except && transaction.own.has(key)) return true;
    return false;
  }

  #restore({ db, name, rid, bytes }: Image): void {
    const collection = this.store.catalog.find(db, name);
    if (collection) this.store.rows.restore(collection, rid, bytes);
  }
}

function conflict(): CommandError {
  return transient(
    'WriteConflict',
    'Caused by :: Write conflict during plan execution and yielding is disabled. :: Please retry your operation or multi-document transaction.',
  );
}

/** An error after which the driver may run the whole transaction again. */
function transient(codeName: 'WriteConflict' | 'NoSuchTransaction', message: string): CommandError {
  return new CommandError(codeName, message, { errorLabels: ['TransientTransactionError'] });
}
