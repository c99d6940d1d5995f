import type { Command } from './command.js';

/** A session holds nothing that time takes away. */
export const refreshSessions: Command = { name: 'refreshSessions', writes: false, isAboutConnection: true, run: () => ({}) };
