import { evaluateString } from '../../feel/evaluate.js';
import { noKey } from '../../protocol/key.js';
import type { ProcessValue } from '../../protocol/values.js';
import type { Processing } from '../processing.js';
import { signalSubscriptions } from '../signal/signal-subscriptions.js';
import { startTimers } from '../timer/start-timers.js';

type Definition = Pick<ProcessValue, 'bpmnProcessId' | 'processDefinitionKey' | 'tenantId'>;

/** What starts a process from outside; of all its versions only the newest is started. */
export const startSubscriptions = { close, open };

function close(processing: Processing, bpmnProcessId: string): void {
  const { state } = processing;
  startTimers.cancel(processing, bpmnProcessId);
  for (const key of state.startSubscriptionsOfProcess.list(bpmnProcessId)) {
    const old = state.startSubscriptions.get(key);
    if (!old) continue;
    const { key: _key, ...value } = old;
    processing.event('MESSAGE_START_EVENT_SUBSCRIPTION', 'DELETED', key, value);
  }
  signalSubscriptions.close(processing, bpmnProcessId);
}

function open(processing: Processing, definition: Definition): void {
  const { bpmnProcessId, processDefinitionKey, tenantId } = definition;
  const { elements } = processing.definitions.process(processDefinitionKey);
  for (const id of elements.get(bpmnProcessId)?.startEventIds ?? []) {
    const { message, signal, timer } = elements.get(id) ?? {};
    if (timer) startTimers.set(processing, definition, id, timer);
    const waitsFor = message ?? signal;
    if (!waitsFor) continue;
    const name = evaluateString(waitsFor.name, {}, processing.nowMs);
    if (!name.ok) throw new Error(`The name that start event '${id}' waits for is not constant: ${name.message}`);
    if (signal) {
      signalSubscriptions.openStart(processing, definition, id, name.value);
      continue;
    }
    processing.event('MESSAGE_START_EVENT_SUBSCRIPTION', 'CREATED', processing.nextKey(), {
      processDefinitionKey,
      bpmnProcessId,
      startEventId: id,
      messageName: name.value,
      messageKey: noKey,
      correlationKey: '',
      processInstanceKey: noKey,
      variables: {},
      tenantId,
    });
  }
}
