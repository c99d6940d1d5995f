import type { Document } from '../document.js';
import type { Command } from './command.js';

/** Aborts the transaction of each session; its last retryable write is forgotten by a timer. */
export const endSessions: Command = {
  name: 'endSessions',
  writes: false,
  isAboutConnection: true,
  run(command, { transactions }) {
    const sessions = Object.values(command)[0] as readonly Document[];
    for (const { id } of sessions) transactions.abortSession(Buffer.from((id as { buffer: Uint8Array }).buffer));
    return {};
  },
};
