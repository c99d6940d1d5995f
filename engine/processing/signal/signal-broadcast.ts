import { noKey } from '../../protocol/key.js';
import { defaultTenant } from '../../protocol/tenant.js';
import type { SignalSubscriptionValue } from '../../protocol/values.js';
import { trigger } from '../event/trigger.js';
import { startByEvent } from '../instance/start-by-event.js';
import type { Commands } from '../command.js';
import type { Processing } from '../processing.js';
import type { Processor } from '../processor.js';

/** Everyone who listens at this moment hears the signal; it is not kept for later. */
export const broadcastSignal: Processor<'SIGNAL BROADCAST'> = ({ value }, processing) => {
  const { state } = processing;
  const key = processing.nextKey();
  processing.event('SIGNAL', 'BROADCASTED', key, { ...value, tenantId: defaultTenant });

  const listening = state.signalSubscriptionsByName.list(value.signalName).flatMap((one) => state.signalSubscriptions.get(one) ?? []);
  for (const subscription of listening.sort((a, b) => (ownerOf(a) < ownerOf(b) ? -1 : 1))) tell(processing, subscription, value);
  return { ok: true, value: key };
};

function tell(
  processing: Processing,
  { catchEventInstanceKey, catchEventId, processDefinitionKey }: SignalSubscriptionValue,
  { variables }: Commands['SIGNAL BROADCAST']['value'],
): void {
  const { state } = processing;
  if (catchEventInstanceKey === noKey) {
    const process = state.processes.get(processDefinitionKey);
    if (process) startByEvent(processing, process, processing.nextKey(), { targetElementId: catchEventId, variables });
    return;
  }
  const instance = state.elementInstances.get(catchEventInstanceKey);
  if (!trigger.canReach(processing, instance, catchEventId) || state.banned.has(instance.value.processInstanceKey)) return;
  trigger.event(processing, instance, catchEventId, variables);
}

function ownerOf({ catchEventInstanceKey, processDefinitionKey }: SignalSubscriptionValue): bigint {
  return BigInt(catchEventInstanceKey === noKey ? processDefinitionKey : catchEventInstanceKey);
}
