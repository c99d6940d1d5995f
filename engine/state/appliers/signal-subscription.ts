import { noKey } from '../../protocol/key.js';
import type { SignalSubscriptionValue } from '../../protocol/values.js';
import type { Appliers } from './applier.js';

export const signalSubscriptionAppliers: Appliers<'SIGNAL_SUBSCRIPTION'> = {
  CREATED(tables, { key, value }) {
    tables.signalSubscriptions.set(key, { ...value, key });
    tables.signalSubscriptionsByName.add(value.signalName, key);
    tables.signalSubscriptionsOf.add(ownerOf(value), key);
  },
  DELETED(tables, { key, value }) {
    tables.signalSubscriptions.delete(key);
    tables.signalSubscriptionsByName.delete(value.signalName, key);
    tables.signalSubscriptionsOf.delete(ownerOf(value), key);
  },
};

function ownerOf({ catchEventInstanceKey, bpmnProcessId }: SignalSubscriptionValue): string {
  return catchEventInstanceKey === noKey ? bpmnProcessId : catchEventInstanceKey;
}
