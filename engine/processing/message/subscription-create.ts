import { reject } from '../../protocol/rejection.js';
import { messageName } from '../../state/message-name.js';
import type { Processor } from '../processor.js';
import { correlate } from './correlate.js';

/** Opens the message's side of a subscription and hands it what was buffered, the oldest message first. */
export const createSubscription: Processor<'MESSAGE_SUBSCRIPTION CREATE'> = ({ key }, processing) => {
  const { state } = processing;
  const subscription = state.subscriptions.get(key);
  if (!subscription) return reject('NOT_FOUND', `Expected to open subscription '${key}', but it was closed meanwhile`);
  processing.concerns(subscription.processInstanceKey);

  const { key: _key, elementId, lastMessageKey: _last, ...value } = subscription;
  processing.event('MESSAGE_SUBSCRIPTION', 'CREATED', key, value);

  let hasCorrelated = false;
  for (const messageKey of state.messagesByName.list(messageName(value.messageName, value.correlationKey))) {
    const message = state.messages.get(messageKey);
    if (!message || message.deadline <= processing.nowMs) continue;
    if (!correlate(processing, subscription, message)) continue;
    hasCorrelated = true;
    if (value.interrupting) break;
  }
  // A message that comes at once is all the process hears.
  if (!hasCorrelated) processing.event('PROCESS_MESSAGE_SUBSCRIPTION', 'CREATED', key, { ...value, elementId });
  return { ok: true, value: null };
};
