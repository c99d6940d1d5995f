import { Double, Int32, type Long } from 'bson';
import { bsonCodec } from './bson-codec.js';
import { CommandError } from './command-error.js';
import type { CommandContext } from './commands/command.js';
import { findCommand } from './commands/find-command.js';
import type { Document } from './document.js';
import { RetryableWrites } from './storage/retryable-writes.js';
import type { Store } from './storage/store.js';
import type { Message } from './wire/message.js';

type Answer = (reply: Buffer) => void;
type Origin = Pick<CommandContext, 'port' | 'connectionId'>;

/**
 * Runs commands one after another. Writes that arrive together share one SQLite transaction; whoever asked meanwhile,
 * readers included, is answered only after it is on disk.
 */
export class Executor {
  readonly #retryableWrites: RetryableWrites;
  #waiting: { readonly answer: Answer; readonly reply: Buffer }[] = [];
  #commitAt: NodeJS.Immediate | undefined;

  constructor(
    private readonly store: Store,
    private readonly onBroken: (error: unknown) => void,
  ) {
    this.#retryableWrites = new RetryableWrites(store.sqlite);
  }

  execute(message: Message, origin: Origin, answer: Answer): void {
    const reply = this.#reply(message, origin);
    if (this.store.sqlite.isInTransaction) this.#waiting.push({ answer, reply });
    else answer(reply);
  }

  /** Runs maintenance in a transaction, together with the writes that wait. */
  maintain(work: () => void): void {
    try {
      this.#begin();
      this.store.atomically(work);
    } catch (error) {
      // It comes again at the next sweep.
      this.#failAll(ioError(error));
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
  }

  #reply(message: Message, origin: Origin): Buffer {
    try {
      return this.#run(message, origin);
    } catch (error) {
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

  #run(message: Message, origin: Origin): Buffer {
    const { command: body, db, documents } = message;
    const command = findCommand(Object.keys(body)[0] ?? '');
    refuseTransaction(body);
    const context: CommandContext = { store: this.store, db, documents, now: new Date(), ...origin };
    if (!command.writes) return encoded(command.run(body, context));

    this.#begin();
    const session = sessionOf(body);
    if (!session) return this.store.atomically(() => encoded(command.run(body, context)));
    const earlier = this.#retryableWrites.find(session.id, session.number);
    if (earlier) return earlier;
    return this.store.atomically(() => {
      const reply = encoded(command.run(body, context));
      this.#retryableWrites.remember(session.id, session.number, reply, context.now);
      return reply;
    });
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

function refuseTransaction(command: Document): void {
  if (command.startTransaction === true || command.autocommit === false) {
    throw new CommandError(
      'OperationNotSupportedInTransaction',
      'Transactions over several documents are not supported by this store yet; a MongoDB supports them.',
    );
  }
}

function sessionOf(command: Document): { id: Buffer; number: number } | undefined {
  const session = command.lsid as { id?: { buffer: Uint8Array } } | undefined;
  if (!session?.id || command.txnNumber === undefined) return undefined;
  return { id: Buffer.from(session.id.buffer), number: (command.txnNumber as Long).toNumber() };
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
