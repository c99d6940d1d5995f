import { noKey } from '../../protocol/key.js';
import { reject } from '../../protocol/rejection.js';
import type { Processor } from '../processor.js';

/** Ends an instance at somebody's wish. One that a call activity started ends with its caller only. */
export const cancelInstance: Processor<'PROCESS_INSTANCE CANCEL'> = ({ key }, processing) => {
  const instance = processing.state.elementInstances.get(key);
  if (!instance || instance.value.bpmnElementType !== 'PROCESS' || instance.state === 'TERMINATING') {
    return reject('NOT_FOUND', `Expected to cancel a process instance with key '${key}', but no such process was found`);
  }
  processing.concerns(key);
  if (instance.value.parentProcessInstanceKey !== noKey) {
    return reject(
      'INVALID_STATE',
      `Expected to cancel a process instance with key '${key}', but it is created by a parent process instance. ` +
        `Cancel the root process instance '${rootOf(key)}' instead.`,
    );
  }
  processing.followUp('PROCESS_INSTANCE TERMINATE_ELEMENT', key, null);
  return { ok: true, value: null };

  function rootOf(instanceKey: string): string {
    const parent = processing.state.elementInstances.get(instanceKey)?.value.parentProcessInstanceKey;
    return parent === undefined || parent === noKey ? instanceKey : rootOf(parent);
  }
};
