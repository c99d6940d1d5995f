import type { Key } from '../../protocol/key.js';
import type { MessageValue, ProcessMessageSubscriptionValue } from '../../protocol/values.js';
import { trigger } from '../event/trigger.js';
import type { Processing } from '../processing.js';

type Message = MessageValue & { readonly key: Key };
type Subscription = ProcessMessageSubscriptionValue & { readonly key: Key; readonly lastMessageKey?: Key };

/** Brings the message to the element that waits; false when it cannot take it, or its process had it already. */
export function correlate(processing: Processing, { key, ...waiting }: Subscription, message: Message): boolean {
  const { state } = processing;
  if (state.correlatedProcesses.has(message.key, waiting.bpmnProcessId)) return false;
  const instance = state.elementInstances.get(waiting.elementInstanceKey);
  if (!trigger.canReach(processing, instance, waiting.elementId) || state.banned.has(waiting.processInstanceKey)) return false;

  const { elementId, lastMessageKey: _last, ...value } = { ...waiting, messageKey: message.key, variables: message.variables };
  processing.event('MESSAGE_SUBSCRIPTION', 'CORRELATING', key, value);
  processing.event('PROCESS_MESSAGE_SUBSCRIPTION', 'CORRELATED', key, { ...value, elementId });
  processing.event('MESSAGE_SUBSCRIPTION', 'CORRELATED', key, value);
  trigger.event(processing, instance, elementId, message.variables);
  return true;
}
