import { due } from '../due.js';
import { messageName } from '../message-name.js';
import type { Appliers } from './applier.js';

export const messageAppliers: Appliers<'MESSAGE'> = {
  PUBLISHED(tables, { key, value }) {
    tables.messages.set(key, { ...value, key });
    tables.messagesByName.add(messageName(value.name, value.correlationKey), key);
    if (value.messageId) tables.messageIds.set(messageName(value.name, value.correlationKey, value.messageId), key);
    if (value.timeToLive > 0) tables.dues.add(due.name, due.entry(sweepMs(value.deadline), 'message', key, key));
  },
  EXPIRED(tables, { key }) {
    const message = tables.messages.get(key);
    if (!message) return;
    tables.messages.delete(key);
    tables.messagesByName.delete(messageName(message.name, message.correlationKey), key);
    if (message.messageId) tables.messageIds.delete(messageName(message.name, message.correlationKey, message.messageId));
    tables.dues.delete(due.name, due.entry(sweepMs(message.deadline), 'message', key, key));
    for (const processId of tables.correlatedProcesses.list(key)) tables.correlatedProcesses.delete(key, processId);
  },
};

/** Zeebe looks for expired messages once a minute; until then their ids stay taken. */
function sweepMs(deadline: number): number {
  return Math.ceil(deadline / 60_000) * 60_000;
}
