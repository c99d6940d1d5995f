import type { Command } from './command.js';

/** Sessions hold nothing here besides the last retryable write, which a timer forgets. */
export const endSessions: Command = { name: 'endSessions', writes: false, run: () => ({}) };
