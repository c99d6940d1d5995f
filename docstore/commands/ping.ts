import type { Command } from './command.js';

export const ping: Command = { name: 'ping', writes: false, isAboutConnection: true, run: () => ({}) };
