import type { Key } from '../../protocol/key.js';
import type { MessageSubscriptionValue, MessageValue } from '../../protocol/values.js';
import { messageName } from '../../state/message-name.js';
import type { Subscription } from '../../state/rows.js';
import type { Processing } from '../processing.js';

/** The message's side of a correlation: it offers a message, and hears from the process whether that was taken. */
export const correlation = { waiting, offer, offerNext };

type Message = MessageValue & { readonly key: Key };

/** Who waits for a message of this name and key. Of several in one process the oldest element comes first. */
function waiting({ state }: Processing, { name, correlationKey }: Pick<MessageValue, 'name' | 'correlationKey'>): readonly Subscription[] {
  const open = state.subscriptionsByMessage.list(messageName(name, correlationKey)).flatMap((key) => state.subscriptions.get(key) ?? []);
  return open.sort((one, other) => (one.elementInstanceKey < other.elementInstanceKey ? -1 : 1));
}

/** False when the subscription is busy with another message, or its process had this one already. */
function offer(processing: Processing, subscription: Subscription, message: Message): boolean {
  const { state } = processing;
  if (subscription.isCorrelating || state.banned.has(subscription.processInstanceKey)) return false;
  if (state.correlatedProcesses.has(message.key, subscription.bpmnProcessId)) return false;
  const value = { ...messageSide(subscription), messageKey: message.key, variables: message.variables };
  processing.event('MESSAGE_SUBSCRIPTION', 'CORRELATING', subscription.key, value);
  processing.followUp('PROCESS_MESSAGE_SUBSCRIPTION CORRELATE', subscription.key, value);
  return true;
}

/** Of the buffered messages the oldest that its process has not had yet. */
function offerNext(processing: Processing, subscription: Subscription): boolean {
  const { state, nowMs } = processing;
  return state.messagesByName.list(messageName(subscription.messageName, subscription.correlationKey)).some((messageKey) => {
    const message = state.messages.get(messageKey);
    return message !== undefined && message.deadline > nowMs && offer(processing, subscription, message);
  });
}

/** What the records of the message's side say of a subscription. */
export function messageSide(subscription: Subscription): MessageSubscriptionValue {
  const { key: _key, elementId: _element, lastMessageKey: _last, isCorrelating: _busy, isClosing: _closing, ...value } = subscription;
  return value;
}
