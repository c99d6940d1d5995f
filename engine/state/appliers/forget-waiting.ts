import { due } from '../due.js';
import { messageName } from '../message-name.js';
import type { MutableTables } from '../state.js';

/** What an element has waited for, where no record says that it waits no longer. */
export function forgetWaiting(tables: MutableTables, elementInstanceKey: string): void {
  for (const key of tables.timersOfElement.list(elementInstanceKey)) {
    tables.dues.delete(due.name, due.entry(tables.timers.get(key)?.dueDate ?? 0, 'timer', key, elementInstanceKey));
    tables.timers.delete(key);
    tables.timersOfElement.delete(elementInstanceKey, key);
  }
  for (const key of tables.subscriptionsOfElement.list(elementInstanceKey)) {
    const { messageName: name = '', correlationKey = '' } = tables.subscriptions.get(key) ?? {};
    tables.subscriptionsByMessage.delete(messageName(name, correlationKey), key);
    tables.subscriptions.delete(key);
    tables.subscriptionsOfElement.delete(elementInstanceKey, key);
  }
  for (const key of tables.signalSubscriptionsOf.list(elementInstanceKey)) {
    tables.signalSubscriptionsByName.delete(tables.signalSubscriptions.get(key)?.signalName ?? '', key);
    tables.signalSubscriptions.delete(key);
    tables.signalSubscriptionsOf.delete(elementInstanceKey, key);
  }
}
