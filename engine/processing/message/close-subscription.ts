import type { Key } from '../../protocol/key.js';
import type { Processing } from '../processing.js';

/** Nobody waits for this message any longer. */
export function closeSubscription(processing: Processing, key: Key): void {
  const subscription = processing.state.subscriptions.get(key);
  if (!subscription) return;
  const { key: _key, elementId, lastMessageKey, ...value } = subscription;
  processing.event('PROCESS_MESSAGE_SUBSCRIPTION', 'DELETING', key, { ...value, elementId });
  processing.event('MESSAGE_SUBSCRIPTION', 'DELETED', key, { ...value, messageKey: lastMessageKey ?? value.messageKey });
  processing.event('PROCESS_MESSAGE_SUBSCRIPTION', 'DELETED', key, { ...value, elementId });
}
