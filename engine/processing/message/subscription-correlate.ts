import { reject } from '../../protocol/rejection.js';
import { messageName } from '../../state/message-name.js';
import { trigger } from '../event/trigger.js';
import type { Processor } from '../processor.js';
import { correlation } from './correlate.js';

/** The message has come to the process: whoever waits for it takes it, unless something else has happened meanwhile. */
export const correlateToProcess: Processor<'PROCESS_MESSAGE_SUBSCRIPTION CORRELATE'> = ({ key, value }, processing) => {
  const { state } = processing;
  const subscription = state.subscriptions.get(key);
  const instance = state.elementInstances.get(value.elementInstanceKey);
  if (!subscription || subscription.isClosing || !trigger.canReach(processing, instance, subscription.elementId)) {
    processing.followUp('MESSAGE_SUBSCRIPTION REJECT', key, value);
    return reject(
      'INVALID_STATE',
      `Expected element '${value.elementInstanceKey}' to wait for message '${value.messageName}', but it does not`,
    );
  }
  processing.concerns(value.processInstanceKey);
  const { elementId } = subscription;
  processing.event('PROCESS_MESSAGE_SUBSCRIPTION', 'CORRELATED', key, { ...value, elementId });
  trigger.event(processing, instance, elementId, value.variables);
  processing.followUp('MESSAGE_SUBSCRIPTION CORRELATE', key, value);
  return { ok: true, value: null };
};

/** The process has taken the message; one that goes on waiting is offered the next. */
export const acknowledgeCorrelation: Processor<'MESSAGE_SUBSCRIPTION CORRELATE'> = ({ key, value }, processing) => {
  const { state } = processing;
  if (!state.subscriptionsByMessage.has(messageName(value.messageName, value.correlationKey), key)) {
    return reject('NOT_FOUND', `Expected subscription '${key}' to correlate, but it was closed meanwhile`);
  }
  processing.event('MESSAGE_SUBSCRIPTION', 'CORRELATED', key, value);
  const subscription = state.subscriptions.get(key);
  if (!value.interrupting && subscription) correlation.offerNext(processing, subscription);
  return { ok: true, value: null };
};

/** The process could not take the message: the subscription is gone, and another of the same process may have it. */
export const rejectCorrelation: Processor<'MESSAGE_SUBSCRIPTION REJECT'> = ({ key, value }, processing) => {
  const { state } = processing;
  // As Zeebe's record of it says, whatever the subscription was.
  processing.event('MESSAGE_SUBSCRIPTION', 'REJECTED', key, { ...value, interrupting: false });
  const message = state.messages.get(value.messageKey);
  if (!message) return { ok: true, value: null };
  correlation
    .waiting(processing, message)
    .some((other) => other.bpmnProcessId === value.bpmnProcessId && correlation.offer(processing, other, message));
  return { ok: true, value: null };
};
