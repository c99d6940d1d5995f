import type { EventOf } from '../../protocol/record.js';
import { messageName } from '../message-name.js';
import type { Subscription } from '../rows.js';
import type { MutableTables } from '../state.js';
import { changesNothing, type Appliers } from './applier.js';

/** The message's side. Both sides are on one partition here, so they share a row. */
export const messageSubscriptionAppliers: Appliers<'MESSAGE_SUBSCRIPTION'> = {
  CREATED(tables, { key, value }) {
    tables.subscriptionsByMessage.add(messageName(value.messageName, value.correlationKey), key);
  },
  CORRELATING(tables, { key, value }) {
    if (tables.messages.has(value.messageKey)) tables.correlatedProcesses.add(value.messageKey, value.bpmnProcessId);
    change(tables, key, { lastMessageKey: value.messageKey, isCorrelating: true });
  },
  CORRELATED(tables, { key, value }) {
    if (value.interrupting) close(tables, key, value);
    else change(tables, key, { isCorrelating: false });
  },
  REJECTED(tables, { key, value }) {
    tables.correlatedProcesses.delete(value.messageKey, value.bpmnProcessId);
    close(tables, key, value);
  },
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
  DELETING: (tables, { key }) => change(tables, key, { isClosing: true }),
  DELETED: remove,
  MIGRATED: changesNothing,
};

function change(tables: MutableTables, key: string, changed: Partial<Subscription>): void {
  const subscription = tables.subscriptions.get(key);
  if (subscription) tables.subscriptions.set(key, { ...subscription, ...changed });
}

function close(tables: MutableTables, key: string, value: EventOf<'MESSAGE_SUBSCRIPTION'>['value']): void {
  tables.subscriptionsByMessage.delete(messageName(value.messageName, value.correlationKey), key);
}

function remove(tables: MutableTables, { key, value }: EventOf<'PROCESS_MESSAGE_SUBSCRIPTION'>): void {
  tables.subscriptions.delete(key);
  tables.subscriptionsOfElement.delete(value.elementInstanceKey, key);
}
