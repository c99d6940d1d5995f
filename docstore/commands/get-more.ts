import { Long } from 'bson';
import { CommandError } from '../command-error.js';
import { toNumber } from '../to-number.js';
import { FIRST_BATCH } from './open-cursor.js';
import { cursorReply } from '../wire/cursor-reply.js';
import type { ChangeStream } from '../changes/change-stream.js';
import type { Document } from '../document.js';
import { MustWait } from '../must-wait.js';
import type { OpenCursor } from '../storage/cursors.js';
import type { Command, CommandContext } from './command.js';

const LONGEST_WAIT_MS = 1000;

export const getMore: Command = {
  name: 'getMore',
  writes: false,
  inTransaction: true,
  run(command, context) {
    const { store } = context;
    const id = command.getMore as Long;
    const cursor = store.cursors.find(id);
    if (!cursor) throw new CommandError('CursorNotFound', `cursor id ${id.toString()} not found`);
    if (cursor.changes) return moreChanges(cursor, cursor.changes, command, context);
    const { batch, hasMore } = store.cursors.take(cursor, toNumber(command.batchSize) || Infinity);
    return cursorReply('nextBatch', batch, hasMore ? cursor.id : Long.ZERO, cursor.ns);
  },
};

/** Waits for the next change as long as the client is ready to. */
function moreChanges(cursor: OpenCursor, changes: ChangeStream, command: Document, { store, now, mayWait }: CommandContext): Buffer {
  cursor.usedAt = now.getTime();
  const batch = changes.next(toNumber(command.batchSize) || FIRST_BATCH);
  const waitMs = toNumber(command.maxTimeMS) ?? LONGEST_WAIT_MS;
  if (batch.length === 0 && mayWait && !changes.isOver && waitMs > 0) throw new MustWait('changes', now.getTime() + waitMs);
  if (changes.isOver) store.cursors.kill(cursor.id);
  return cursorReply('nextBatch', batch, changes.isOver ? Long.ZERO : cursor.id, cursor.ns, changes.resumeToken);
}
