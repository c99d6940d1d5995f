import type { Command } from './command.js';

export const saslStart: Command = {
  name: 'saslStart',
  writes: false,
  isAboutConnection: true,
  run: (command, { connection }) => connection.saslStart(command),
};
