import { repeatTimer } from '../../feel/timer.js';
import { noKey, type Key } from '../../protocol/key.js';
import { reject } from '../../protocol/rejection.js';
import type { TimerValue } from '../../protocol/values.js';
import { trigger } from '../event/trigger.js';
import { startByEvent } from '../instance/start-by-event.js';
import type { Processing } from '../processing.js';
import type { Processor } from '../processor.js';
import { scope } from '../variable/scope.js';

/** Fires a due timer. A cycle asks its expression when it comes next. */
export const triggerTimer: Processor<'TIMER TRIGGER'> = ({ key }, processing) => {
  const timer = processing.state.timers.get(key);
  if (!timer) return reject('NOT_FOUND', `Expected to trigger timer '${key}', but there is no such timer`);
  const { key: _key, ...value } = timer;
  if (value.elementInstanceKey === noKey) startInstanceBy(processing, key, value);
  else {
    processing.concerns(value.processInstanceKey);
    const instance = processing.state.elementInstances.get(value.elementInstanceKey);
    if (!trigger.canReach(processing, instance, value.targetElementId)) {
      return reject('INVALID_STATE', `Expected to trigger timer '${key}', but what it belongs to is not active any more`);
    }
    processing.event('TIMER', 'TRIGGERED', key, value);
    trigger.event(processing, instance, value.targetElementId, {});
  }

  if (value.repetitions === -1 || value.repetitions > 1) repeat(processing, value);
  return { ok: true, value: null };
};

function startInstanceBy(processing: Processing, key: Key, value: TimerValue): void {
  const processInstanceKey = processing.nextKey();
  processing.event('TIMER', 'TRIGGERED', key, { ...value, processInstanceKey });
  const process = processing.state.processes.get(value.processDefinitionKey);
  if (process) startByEvent(processing, process, processInstanceKey, { targetElementId: value.targetElementId, variables: {} });
}

function repeat(processing: Processing, value: TimerValue): void {
  const { state, definitions, nowMs } = processing;
  const { targetElementId, elementInstanceKey, dueDate, repetitions } = value;
  const timer = definitions.process(value.processDefinitionKey).elements.get(targetElementId)?.timer;
  if (timer?.kind !== 'cycle') return;
  const variables = (name: string) => scope.read(state, elementInstanceKey, name);
  const next = repeatTimer(timer, elementInstanceKey === noKey ? {} : variables, { dueMs: dueDate, repetitions }, nowMs);
  // Zeebe has no incident for that either: the instance is banned.
  if (!next.ok) {
    throw new Error(
      `Expected to reschedule repeating timer for element with id '${targetElementId}', but an error occurred: ${next.message}`,
    );
  }
  const created = { ...value, dueDate: next.value.dueMs, repetitions: next.value.repetitions };
  processing.event('TIMER', 'CREATED', processing.nextKey(), created);
}
