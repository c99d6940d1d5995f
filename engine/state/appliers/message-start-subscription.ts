import type { Appliers } from './applier.js';

export const messageStartSubscriptionAppliers: Appliers<'MESSAGE_START_EVENT_SUBSCRIPTION'> = {
  CREATED(tables, { key, value }) {
    tables.startSubscriptions.set(key, { ...value, key });
    tables.startSubscriptionsByMessage.add(value.messageName, key);
    tables.startSubscriptionsOfProcess.add(value.bpmnProcessId, key);
  },
  CORRELATED(tables, { value }) {
    if (tables.messages.has(value.messageKey)) tables.correlatedProcesses.add(value.messageKey, value.bpmnProcessId);
    if (!value.correlationKey) return;
    tables.instanceByCorrelation.set(`${value.bpmnProcessId}|${value.correlationKey}`, value.processInstanceKey);
    tables.correlationOfInstance.set(value.processInstanceKey, { ...value, variables: {} });
  },
  DELETED(tables, { key, value }) {
    tables.startSubscriptions.delete(key);
    tables.startSubscriptionsByMessage.delete(value.messageName, key);
    tables.startSubscriptionsOfProcess.delete(value.bpmnProcessId, key);
  },
};
