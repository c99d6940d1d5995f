import { Long } from 'bson';
import { CommandError } from '../command-error.js';
import { toNumber } from '../to-number.js';
import { cursorReply } from '../wire/cursor-reply.js';
import type { Command } from './command.js';

export const getMore: Command = {
  name: 'getMore',
  writes: false,
  run(command, { store }) {
    const id = command.getMore as Long;
    const cursor = store.cursors.find(id);
    if (!cursor) throw new CommandError('CursorNotFound', `cursor id ${id.toString()} not found`);
    const { batch, hasMore } = store.cursors.take(cursor, toNumber(command.batchSize) || Infinity);
    return cursorReply('nextBatch', batch, hasMore ? cursor.id : Long.ZERO, cursor.ns);
  },
};
