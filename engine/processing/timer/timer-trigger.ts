import { nextDueMs } from '../../feel/timer.js';
import { noKey, type Key } from '../../protocol/key.js';
import { reject } from '../../protocol/rejection.js';
import type { TimerValue } from '../../protocol/values.js';
import { trigger } from '../event/trigger.js';
import { startByEvent } from '../instance/start-by-event.js';
import type { Processing } from '../processing.js';
import type { Processor } from '../processor.js';

/** Fires a due timer. A cycle goes on from its previous due date, so that it neither drifts nor skips. */
export const triggerTimer: Processor<'TIMER TRIGGER'> = ({ key }, processing) => {
  const timer = processing.state.timers.get(key);
  if (!timer) return reject('NOT_FOUND', `Expected to trigger timer '${key}', but there is no such timer`);
  const { key: _key, ...value } = timer;
  if (value.elementInstanceKey === noKey) startInstanceBy(processing, key, value);
  else {
    processing.concerns(value.processInstanceKey);
    const instance = processing.state.elementInstances.get(value.elementInstanceKey);
    processing.event('TIMER', 'TRIGGERED', key, value);
    if (!trigger.canReach(processing, instance, value.targetElementId)) return { ok: true, value: null };
    trigger.event(processing, instance, value.targetElementId, {});
  }

  const repetitions = value.repetitions > 0 ? value.repetitions - 1 : value.repetitions;
  if (repetitions !== 0 && value.intervalText !== undefined) {
    const dueDate = nextDueMs(value.intervalText, value.dueDate);
    processing.event('TIMER', 'CREATED', processing.nextKey(), { ...value, dueDate, repetitions });
  }
  return { ok: true, value: null };
};

function startInstanceBy(processing: Processing, key: Key, value: TimerValue): void {
  const processInstanceKey = processing.nextKey();
  processing.event('TIMER', 'TRIGGERED', key, { ...value, processInstanceKey });
  const process = processing.state.processes.get(value.processDefinitionKey);
  if (process) startByEvent(processing, process, processInstanceKey, { targetElementId: value.targetElementId, variables: {} });
}
