import type { EventOf } from '../../protocol/record.js';
import { messageName } from '../message-name.js';
import type { MutableTables } from '../state.js';
import { changesNothing, type Appliers } from './applier.js';

/** The message's side. Both sides are on one partition here, so the rows are kept by the process's side alone. */
export const messageSubscriptionAppliers: Appliers<'MESSAGE_SUBSCRIPTION'> = {
  CREATED(tables, { key, value }) {
    tables.subscriptionsByMessage.add(messageName(value.messageName, value.correlationKey), key);
  },
  CORRELATING(tables, { key, value }) {
    if (tables.messages.has(value.messageKey)) tables.correlatedProcesses.add(value.messageKey, value.bpmnProcessId);
    if (value.interrupting) return close(tables, key, value);
    const subscription = tables.subscriptions.get(key);
    if (subscription) tables.subscriptions.set(key, { ...subscription, lastMessageKey: value.messageKey });
  },
  CORRELATED: changesNothing,
  DELETED: (tables, { key, value }) => close(tables, key, value),
};

export const processMessageSubscriptionAppliers: Appliers<'PROCESS_MESSAGE_SUBSCRIPTION'> = {
  CREATING(tables, { key, value }) {
    tables.subscriptions.set(key, { ...value, key });
    tables.subscriptionsOfElement.add(value.elementInstanceKey, key);
  },
  CREATED: changesNothing,
  CORRELATED(tables, record) {
    if (record.value.interrupting) remove(tables, record);
  },
  DELETING: changesNothing,
  DELETED: remove,
  MIGRATED: changesNothing,
};

function close(tables: MutableTables, key: string, value: EventOf<'MESSAGE_SUBSCRIPTION'>['value']): void {
  tables.subscriptionsByMessage.delete(messageName(value.messageName, value.correlationKey), key);
}

function remove(tables: MutableTables, { key, value }: EventOf<'PROCESS_MESSAGE_SUBSCRIPTION'>): void {
  tables.subscriptions.delete(key);
  tables.subscriptionsOfElement.delete(value.elementInstanceKey, key);
}
