import { Double, Int32, type Long } from 'bson';
import { bsonCodec } from './bson-codec.js';
import { CommandError } from './command-error.js';
import type { Command, CommandContext } from './commands/command.js';
import { commandsByName, findCommand } from './commands/find-command.js';
import type { Document } from './document.js';
import { MustWait } from './must-wait.js';
import { RetryableWrites } from './storage/retryable-writes.js';
import type { Store } from './storage/store.js';
import { Transactions, type TransactionId } from './transactions/transactions.js';
import { WaitingRoom } from './waiting-room.js';
import type { Message } from './wire/message.js';

type Answer = (reply: Buffer) => void;
export type Origin = Pick<CommandContext, 'host' | 'port' | 'connection'>;

interface Asked {
  readonly message: Message;
  readonly origin: Origin;
  readonly answer: Answer;
}

/** Commands that change what collections and indexes there are; they wait until no transaction is open. */
const structural: ReadonlySet<string> = new Set(['collMod', 'createIndexes', 'drop', 'dropDatabase', 'dropIndexes', 'renameCollection']);

/**
 * Runs commands one after another. Writes that arrive together share one SQLite transaction; whoever asked meanwhile,
 * readers included, is answered only after it is on disk. A command that must wait is parked and run again.
 */
export class Executor {
  readonly #retryableWrites: RetryableWrites;
  readonly #transactions: Transactions;
  #waiting: { readonly answer: Answer; readonly reply: Buffer }[] = [];
  readonly #waitingRoom = new WaitingRoom<Asked>((asked, untilMs) => this.#execute(asked, untilMs));
  #endedSeen = 0;
  #commitAt: NodeJS.Immediate | undefined;

  constructor(
    private readonly store: Store,
    private readonly onBroken: (error: unknown) => void,
  ) {
    this.#retryableWrites = new RetryableWrites(store.sqlite);
    this.#transactions = new Transactions(store, (write) => store.changes.note(write, new Date()));
  }

  execute(message: Message, origin: Origin, answer: Answer): void {
    this.#execute({ message, origin, answer }, Infinity);
    this.#wakeAfterTransactions();
  }

  /** Transactions that nobody ended in time are aborted; whoever waited for them goes on. */
  abortExpired(now: Date): void {
    this.#transactions.abortExpired(now.getTime());
    this.#wakeAfterTransactions();
  }

  #execute(asked: Asked, untilMs: number): void {
    let reply: Buffer;
    try {
      reply = this.#reply(asked.message, asked.origin, Date.now() < untilMs);
    } catch (error) {
      if (!(error instanceof MustWait)) throw error;
      this.#waitingRoom.park(asked, error, untilMs);
      return;
    }
    const waits = this.store.sqlite.isInTransaction && !isAboutConnection(asked.message);
    if (waits) this.#waiting.push({ answer: asked.answer, reply });
    else asked.answer(reply);
  }

  #wakeAfterTransactions(): void {
    while (this.#endedSeen < this.#transactions.endedCount) {
      this.#endedSeen = this.#transactions.endedCount;
      this.#waitingRoom.wake('transaction');
    }
  }

  /** Runs maintenance in a transaction, together with the writes that wait. */
  maintain(work: () => void): void {
    try {
      this.#begin();
      this.store.atomically(work);
    } catch (error) {
      // It comes again at the next sweep; a document that a transaction holds must not stop the others.
      if (!(error instanceof MustWait)) this.#failAll(ioError(error));
    }
  }

  /** Ends the transaction that is open: on disk, or undone with an error for all who took part. */
  flush(): void {
    if (this.#commitAt) clearImmediate(this.#commitAt);
    this.#commitAt = undefined;
    const waiting = this.#waiting;
    this.#waiting = [];
    if (!this.store.sqlite.isInTransaction) return;
    try {
      this.store.sqlite.run('COMMIT');
    } catch (error) {
      this.#undo();
      for (const { answer } of waiting) answer(failure(ioError(error)));
      return;
    }
    for (const { answer, reply } of waiting) answer(reply);
    this.#waitingRoom.wake('changes');
  }

  #reply(message: Message, origin: Origin, mayWait: boolean): Buffer {
    try {
      return this.#run(message, origin, mayWait);
    } catch (error) {
      if (error instanceof MustWait) throw error;
      if (error instanceof CommandError) return failure(error);
      if (isIoFailure(error)) {
        // The transaction may be gone with what others wrote in it: nobody may be told that it worked.
        this.#failAll(ioError(error));
        return failure(ioError(error));
      }
      const text = error instanceof Error ? error.message : String(error);
      return failure(new CommandError('InternalError', `The document store failed: ${text}`));
    }
  }

  #run(message: Message, origin: Origin, mayWait: boolean): Buffer {
    const { command: body, db, documents } = message;
    const command = findCommand(Object.keys(body)[0] ?? '');
    origin.connection.assertMay(command);
    const transactionId = (): TransactionId => transactionOf(body);
    const context: CommandContext = {
      store: this.store,
      db,
      documents,
      now: new Date(),
      transactions: this.#transactions,
      transactionId,
      mayWait,
      ...origin,
    };
    if (body.autocommit === false && command.name !== 'commitTransaction' && command.name !== 'abortTransaction') {
      return this.#runInTransaction(command, body, context);
    }
    if (structural.has(command.name) && this.#transactions.openCount > 0) throw new MustWait('transaction');
    if (!isWriting(command, body)) return encoded(command.run(body, context));

    this.#begin();
    const session = sessionOf(body);
    if (!session) return this.store.atomically(() => encoded(command.run(body, context)));
    const earlier = this.#retryableWrites.find(session.session, session.number);
    if (earlier) return earlier;
    return this.store.atomically(() => {
      const reply = encoded(command.run(body, context));
      this.#retryableWrites.remember(session.session, session.number, reply, context.now);
      return reply;
    });
  }

  /** One statement of a transaction; as in MongoDB any error ends the transaction. */
  #runInTransaction(command: Command, body: Document, context: CommandContext): Buffer {
    const id = transactionOf(body);
    if (!command.inTransaction) {
      this.#transactions.abort(id);
      throw new CommandError('OperationNotSupportedInTransaction', `Cannot run '${command.name}' in a multi-document transaction.`);
    }
    const transaction = body.startTransaction === true ? this.#transactions.begin(id, context.now.getTime()) : this.#transactions.find(id);
    try {
      if (isWriting(command, body)) this.#makeCollection(body, context);
      const reply = this.#transactions.run(transaction, () => command.run(body, context));
      if (!Buffer.isBuffer(reply) && reply.writeErrors !== undefined) this.#transactions.abort(id);
      return encoded(reply);
    } catch (error) {
      this.#transactions.abort(id);
      throw error;
    }
  }

  /** A collection that the statement would make is made at once, and stays when the transaction does not commit. */
  #makeCollection(body: Document, { db }: CommandContext): void {
    const name = String(Object.values(body)[0]);
    const updates = Array.isArray(body.updates) ? (body.updates as Document[]) : [];
    const inserts = body.insert !== undefined || body.upsert === true || updates.some(({ upsert }) => upsert === true);
    if (!inserts || this.store.catalog.find(db, name)) return;
    this.#begin();
    this.store.atomically(() => this.store.catalog.ensure(db, name));
  }

  #begin(): void {
    if (this.store.sqlite.isInTransaction) return;
    this.store.sqlite.run('BEGIN IMMEDIATE');
    this.#commitAt = setImmediate(() => this.flush());
  }

  #failAll(error: CommandError): void {
    this.#undo();
    for (const { answer } of this.#waiting.splice(0)) answer(failure(error));
  }

  /** Memory follows the disk again; when even that fails, the store must not go on. */
  #undo(): void {
    try {
      if (this.store.sqlite.isInTransaction) this.store.sqlite.run('ROLLBACK');
      this.store.catalog.forget();
    } catch (error) {
      this.onBroken(error);
    }
  }
}

/** Such an answer says nothing about documents, so it need not wait until they are on disk. */
function isAboutConnection({ command }: Message): boolean {
  return commandsByName.get(Object.keys(command)[0] ?? '')?.isAboutConnection === true;
}

function isWriting({ writes }: Command, body: Document): boolean {
  return typeof writes === 'function' ? writes(body) : writes;
}

/** The session and number of a retryable write, or of a transaction's end. */
function sessionOf(command: Document): TransactionId | undefined {
  const session = command.lsid as { id?: { buffer: Uint8Array } } | undefined;
  if (!session?.id || command.txnNumber === undefined) return undefined;
  return { session: Buffer.from(session.id.buffer), number: (command.txnNumber as Long).toNumber() };
}

function transactionOf(command: Document): TransactionId {
  const id = sessionOf(command);
  if (!id) throw new CommandError('InvalidOptions', "A transaction's command needs 'lsid' and 'txnNumber'");
  return id;
}

function encoded(reply: Document | Buffer): Buffer {
  return Buffer.isBuffer(reply) ? reply : bsonCodec.encode({ ...reply, ok: new Double(1) });
}

function failure(error: CommandError): Buffer {
  return bsonCodec.encode({
    ok: new Double(0),
    errmsg: error.message,
    code: new Int32(error.code),
    codeName: error.codeName,
    ...error.details,
  });
}

function isIoFailure(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' && /^SQLITE_(FULL|IOERR|CORRUPT|NOTADB|READONLY|CANTOPEN|NOMEM)/.test(code);
}

function ioError(error: unknown): CommandError {
  const text = error instanceof Error ? error.message : String(error);
  return /full/i.test(text)
    ? new CommandError('OutOfDiskSpace', `The disk of the document store is full; nothing was written. (${text})`)
    : new CommandError('IOError', `The document store could not write; nothing was written. (${text})`);
}
