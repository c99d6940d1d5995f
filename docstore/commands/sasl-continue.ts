import type { Command } from './command.js';

export const saslContinue: Command = {
  name: 'saslContinue',
  writes: false,
  isAboutConnection: true,
  run: (command, { connection }) => connection.saslContinue(command),
};
