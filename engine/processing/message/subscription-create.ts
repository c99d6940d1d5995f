import { reject } from '../../protocol/rejection.js';
import type { Processor } from '../processor.js';
import { correlation, messageSide } from './correlate.js';

/** Opens the message's side of a subscription, and offers it what was buffered. */
export const createSubscription: Processor<'MESSAGE_SUBSCRIPTION CREATE'> = ({ key }, processing) => {
  const subscription = processing.state.subscriptions.get(key);
  if (!subscription) return reject('NOT_FOUND', `Expected to open subscription '${key}', but it was closed meanwhile`);
  processing.concerns(subscription.processInstanceKey);

  processing.event('MESSAGE_SUBSCRIPTION', 'CREATED', key, messageSide(subscription));
  // A message that comes at once is all the process hears.
  if (!correlation.offerNext(processing, subscription)) processing.followUp('PROCESS_MESSAGE_SUBSCRIPTION CREATE', key, null);
  return { ok: true, value: null };
};

/** The process learns that its subscription is open. */
export const noteSubscription: Processor<'PROCESS_MESSAGE_SUBSCRIPTION CREATE'> = ({ key }, processing) => {
  const subscription = processing.state.subscriptions.get(key);
  if (!subscription || subscription.isClosing) {
    return reject('NOT_FOUND', `Expected subscription '${key}' to be opening, but it is ${subscription ? 'closing' : 'gone'}`);
  }
  processing.event('PROCESS_MESSAGE_SUBSCRIPTION', 'CREATED', key, { ...messageSide(subscription), elementId: subscription.elementId });
  return { ok: true, value: null };
};
