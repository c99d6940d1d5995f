import type { Key } from '../../protocol/key.js';
import type { MessageStartSubscriptionValue, MessageValue } from '../../protocol/values.js';
import type { Processing } from '../processing.js';
import { startByEvent } from '../instance/start-by-event.js';

type Keyed<Value> = Value & { readonly key: Key };

/** Starts an instance, unless one that a message with the same correlation key started is still running. */
export function startByMessage(
  processing: Processing,
  subscription: Keyed<MessageStartSubscriptionValue>,
  message: Keyed<MessageValue>,
): boolean {
  const { state } = processing;
  const { bpmnProcessId, startEventId } = subscription;
  const { correlationKey } = message;
  if (state.correlatedProcesses.has(message.key, bpmnProcessId)) return false;
  if (correlationKey && state.instanceByCorrelation.has(`${bpmnProcessId}|${correlationKey}`)) return false;
  const process = state.processes.get(subscription.processDefinitionKey);
  if (!process) return false;

  const processInstanceKey = processing.nextKey();
  const { key, ...value } = subscription;
  processing.event('MESSAGE_START_EVENT_SUBSCRIPTION', 'CORRELATED', key, {
    ...value,
    processInstanceKey,
    messageKey: message.key,
    correlationKey,
    variables: message.variables,
  });
  startByEvent(processing, process, processInstanceKey, { targetElementId: startEventId, variables: message.variables });
  return true;
}
