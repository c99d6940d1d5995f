import { messageName } from '../../state/message-name.js';
import type { Processor } from '../processor.js';
import { startByMessage } from './start-by-message.js';

/** An instance has ended: the oldest message that waited for it with the same correlation key starts the next one. */
export const correlateStart: Processor<'MESSAGE_START_EVENT_SUBSCRIPTION CORRELATE'> = ({ value }, processing) => {
  const { state } = processing;
  const candidates = state.startSubscriptionsOfProcess
    .list(value.bpmnProcessId)
    .flatMap((key) => {
      const subscription = state.startSubscriptions.get(key);
      if (!subscription) return [];
      const messages = state.messagesByName.list(messageName(subscription.messageName, value.correlationKey));
      return messages.map((messageKey) => ({ messageKey, subscription }));
    })
    .sort((a, b) => (a.messageKey < b.messageKey ? -1 : 1));

  for (const { messageKey, subscription } of candidates) {
    const message = state.messages.get(messageKey);
    if (!message || message.deadline <= processing.nowMs) continue;
    if (startByMessage(processing, subscription, message)) break;
  }
  return { ok: true, value: null };
};
