import type { Key } from '../../protocol/key.js';
import { reject } from '../../protocol/rejection.js';
import { messageName } from '../../state/message-name.js';
import type { Processing } from '../processing.js';
import type { Processor } from '../processor.js';
import { messageSide } from './correlate.js';

/** Nobody waits for this message any longer: the process says so, the message's side goes, and then the process's. */
export function closeSubscription(processing: Processing, key: Key): void {
  const subscription = processing.state.subscriptions.get(key);
  if (!subscription || subscription.isClosing) return;
  processing.event('PROCESS_MESSAGE_SUBSCRIPTION', 'DELETING', key, { ...messageSide(subscription), elementId: subscription.elementId });
  processing.followUp('MESSAGE_SUBSCRIPTION DELETE', key, null);
}

export const closeMessageSide: Processor<'MESSAGE_SUBSCRIPTION DELETE'> = ({ key }, processing) => {
  const { state } = processing;
  const subscription = state.subscriptions.get(key);
  if (!subscription) return reject('NOT_FOUND', `Expected to close subscription '${key}', but there is no such subscription`);
  const value = messageSide(subscription);
  if (state.subscriptionsByMessage.has(messageName(value.messageName, value.correlationKey), key)) {
    processing.event('MESSAGE_SUBSCRIPTION', 'DELETED', key, { ...value, messageKey: subscription.lastMessageKey ?? value.messageKey });
  }
  processing.followUp('PROCESS_MESSAGE_SUBSCRIPTION DELETE', key, null);
  return { ok: true, value: null };
};

export const closeProcessSide: Processor<'PROCESS_MESSAGE_SUBSCRIPTION DELETE'> = ({ key }, processing) => {
  const subscription = processing.state.subscriptions.get(key);
  if (!subscription) return reject('NOT_FOUND', `Expected to forget subscription '${key}', but there is no such subscription`);
  processing.event('PROCESS_MESSAGE_SUBSCRIPTION', 'DELETED', key, { ...messageSide(subscription), elementId: subscription.elementId });
  return { ok: true, value: null };
};
