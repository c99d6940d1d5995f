import { evaluateTimer } from '../../feel/timer.js';
import type { TimerDefinition } from '../../model/executable-process.js';
import { noKey } from '../../protocol/key.js';
import type { ProcessValue } from '../../protocol/values.js';
import type { Processing } from '../processing.js';

/** Timers that start the newest version of a process. */
export const startTimers = { set, cancel };

function set(
  processing: Processing,
  { processDefinitionKey, tenantId }: Pick<ProcessValue, 'processDefinitionKey' | 'tenantId'>,
  startEventId: string,
  definition: TimerDefinition,
): void {
  const timer = evaluateTimer(definition, {}, processing.nowMs);
  // The model has tried it already, so that the deployment was refused before anything was written.
  if (!timer.ok) throw new Error(`Expected to create timer for start event, but encountered the following error: ${timer.message}`);
  processing.event('TIMER', 'CREATED', processing.nextKey(), {
    elementInstanceKey: noKey,
    processInstanceKey: noKey,
    processDefinitionKey,
    targetElementId: startEventId,
    dueDate: timer.value.dueMs,
    repetitions: timer.value.repetitions,
    tenantId,
  });
}

function cancel(processing: Processing, bpmnProcessId: string): void {
  const { state } = processing;
  for (const key of state.startTimers.list(bpmnProcessId)) {
    const timer = state.timers.get(key);
    if (!timer) continue;
    const { key: _key, ...value } = timer;
    processing.event('TIMER', 'CANCELED', key, value);
  }
}
