import { randomInt } from 'node:crypto';
import { Binary, Int32 } from 'bson';
import { CommandError } from '../command-error.js';
import type { Document } from '../document.js';
import { toNumber } from '../to-number.js';
import type { Credentials } from './credentials.js';
import { Scram } from './scram.js';

/** One client's connection, and whether it has proved to know the password. */
export class Connection {
  #isAuthenticated: boolean;
  #conversation: { readonly id: number; readonly scram: Scram; isProved: boolean } | undefined;

  constructor(
    readonly id: number,
    /** Undefined when the store has no password. */
    private readonly credentials: Credentials | undefined,
  ) {
    this.#isAuthenticated = credentials === undefined;
  }

  assertMay({ name, isAboutConnection }: { readonly name: string; readonly isAboutConnection?: boolean }): void {
    if (this.#isAuthenticated || isAboutConnection) return;
    throw new CommandError('Unauthorized', `Command ${name} requires authentication`);
  }

  /** The names of the mechanisms for a user that `hello` asks about. */
  get mechanisms(): readonly string[] {
    return this.credentials ? ['SCRAM-SHA-256'] : [];
  }

  saslStart(command: Document): Document {
    if (!this.credentials) throw new CommandError('AuthenticationFailed', 'This store has no password; connect without one.');
    if (command.mechanism !== 'SCRAM-SHA-256') {
      throw new CommandError(
        'MechanismUnavailable',
        `Received authentication for mechanism ${String(command.mechanism)}, which is not enabled`,
      );
    }
    const scram = new Scram(this.credentials);
    const payload = scram.first(bytesOf(command.payload));
    this.#conversation = { id: randomInt(1, 2 ** 31), scram, isProved: false };
    return reply(this.#conversation.id, payload, false);
  }

  saslContinue(command: Document): Document {
    const conversation = this.#conversation;
    if (!conversation || conversation.id !== toNumber(command.conversationId)) {
      throw new CommandError('ProtocolError', 'No SASL session state found');
    }
    // A driver that does not skip it sends one more, empty message.
    if (conversation.isProved) return reply(conversation.id, Buffer.alloc(0), true);
    this.#conversation = undefined;
    const payload = conversation.scram.final(bytesOf(command.payload));
    this.#isAuthenticated = true;
    this.#conversation = { ...conversation, isProved: true };
    return reply(conversation.id, payload, true);
  }
}

function bytesOf(payload: unknown): Buffer {
  if (payload instanceof Binary) return Buffer.from(payload.buffer);
  throw new CommandError('TypeMismatch', "'payload' must be binary data");
}

function reply(conversationId: number, payload: Buffer, done: boolean): Document {
  return { conversationId: new Int32(conversationId), done, payload: new Binary(payload) };
}
