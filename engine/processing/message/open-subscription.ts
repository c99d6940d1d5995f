import type { ExecutableElement } from '../../model/executable-process.js';
import { noKey } from '../../protocol/key.js';
import type { ElementContext } from '../elements/element-context.js';

/** The process's side of a new subscription; the message's side follows once the element is active. */
export function openSubscription(
  { processing, key, value }: ElementContext,
  target: ExecutableElement,
  messageName: string,
  correlationKey: string,
): void {
  const subscriptionKey = processing.nextKey();
  processing.event('PROCESS_MESSAGE_SUBSCRIPTION', 'CREATING', subscriptionKey, {
    processInstanceKey: value.processInstanceKey,
    elementInstanceKey: key,
    bpmnProcessId: value.bpmnProcessId,
    elementId: target.id,
    messageName,
    correlationKey,
    messageKey: noKey,
    interrupting: target.interrupting,
    variables: {},
    tenantId: value.tenantId,
  });
  processing.followUp('MESSAGE_SUBSCRIPTION CREATE', subscriptionKey, null);
}
