import type { Command } from './command.js';

export const saslStart: Command = { name: 'saslStart', writes: false, run: (command, { connection }) => connection.saslStart(command) };
