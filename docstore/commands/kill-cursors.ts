import type { Long } from 'bson';
import type { Command } from './command.js';

export const killCursors: Command = {
  name: 'killCursors',
  writes: false,
  inTransaction: true,
  run(command, { store }) {
    const ids = command.cursors as Long[];
    const killed = ids.filter((id) => store.cursors.kill(id));
    const unknown = ids.filter((id) => !killed.includes(id));
    return { cursorsKilled: killed, cursorsNotFound: unknown, cursorsAlive: [], cursorsUnknown: [] };
  },
};
