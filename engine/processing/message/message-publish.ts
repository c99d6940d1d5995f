import { reject } from '../../protocol/rejection.js';
import { defaultTenant } from '../../protocol/tenant.js';
import { messageName } from '../../state/message-name.js';
import type { Processor } from '../processor.js';
import { correlation } from './correlate.js';
import { startByMessage } from './start-by-message.js';

/** Correlates to open subscriptions, one for each process id, then to start events; what has time to live is buffered. */
export const publishMessage: Processor<'MESSAGE PUBLISH'> = ({ value: request }, processing) => {
  const { state } = processing;
  if (request.messageId && state.messageIds.has(messageName(request.name, request.correlationKey, request.messageId))) {
    return reject(
      'ALREADY_EXISTS',
      `Expected to publish a new message with id '${request.messageId}', but a message with that id was already published`,
    );
  }

  const key = processing.nextKey();
  const value = { ...request, deadline: processing.nowMs + request.timeToLive, tenantId: defaultTenant };
  const message = { ...value, key };
  processing.event('MESSAGE', 'PUBLISHED', key, value);

  const correlatedTo = new Set<string>();
  for (const subscription of correlation.waiting(processing, request)) {
    if (correlatedTo.has(subscription.bpmnProcessId)) continue;
    if (correlation.offer(processing, subscription, message)) correlatedTo.add(subscription.bpmnProcessId);
  }
  for (const subscriptionKey of state.startSubscriptionsByMessage.list(request.name)) {
    const subscription = state.startSubscriptions.get(subscriptionKey);
    if (!subscription || correlatedTo.has(subscription.bpmnProcessId)) continue;
    if (startByMessage(processing, subscription, message)) correlatedTo.add(subscription.bpmnProcessId);
  }
  if (request.timeToLive <= 0) processing.event('MESSAGE', 'EXPIRED', key, value);
  return { ok: true, value: key };
};
