import { noKey, type Key } from '../../protocol/key.js';
import { Refused } from '../../protocol/rejection.js';
import type { ElementInstance } from '../../state/rows.js';
import { subscriptions } from '../event/subscriptions.js';
import { incidents } from '../incident/incidents.js';
import { jobs } from '../job/jobs.js';
import type { Processing } from '../processing.js';
import { userTasks } from '../user-task/user-tasks.js';

/** Ends an element instance with everything inside it, and then each scope that nothing is left in and nobody needs. */
export function terminateNow(processing: Processing, key: Key, neededScopes: ReadonlySet<Key>): void {
  const { state } = processing;
  const instance = state.elementInstances.get(key);
  if (!instance) return;
  terminateTree(processing, instance);
  for (let scope = scopeOf(processing, instance); scope && !isNeeded(scope, neededScopes); scope = scopeOf(processing, scope)) {
    if (scope.value.bpmnElementType === 'PROCESS' && scope.value.parentProcessInstanceKey !== noKey) {
      throw new Refused(
        'INVALID_ARGUMENT',
        `Expected to modify instance of process '${scope.value.bpmnProcessId}' but the given instructions would terminate ` +
          'the instance. The instance was created by a call activity in the parent process. ' +
          'To terminate this instance please modify the parent process instead.',
      );
    }
    terminateTree(processing, scope);
  }
}

function isNeeded({ key, activeChildren, pendingFlows }: ElementInstance, neededScopes: ReadonlySet<Key>): boolean {
  return activeChildren > 0 || pendingFlows > 0 || neededScopes.has(key);
}

function scopeOf({ state }: Processing, { value }: ElementInstance): ElementInstance | undefined {
  return state.elementInstances.get(value.flowScopeKey);
}

function terminateTree(processing: Processing, root: ElementInstance): void {
  const toStop = [root];
  const stopped: ElementInstance[] = [];
  for (let next = toStop.pop(); next; next = toStop.pop()) {
    const { key, value, jobKey, userTaskKey } = next;
    processing.event('PROCESS_INSTANCE', 'ELEMENT_TERMINATING', key, value);
    stopped.push(next);
    if (jobKey) jobs.cancel(processing, jobKey);
    if (userTaskKey) userTasks.cancel(processing, userTaskKey);
    incidents.resolveAllOf(processing, key);
    subscriptions.close(processing, key);
    toStop.push(...inside(processing, next));
  }
  for (let next = stopped.pop(); next; next = stopped.pop()) {
    processing.event('PROCESS_INSTANCE', 'ELEMENT_TERMINATED', next.key, next.value);
  }
}

function inside({ state }: Processing, { key, calledInstanceKey }: ElementInstance): readonly ElementInstance[] {
  const keys = [...state.children.list(key), ...(calledInstanceKey ? [calledInstanceKey] : [])];
  return keys.flatMap((child) => state.elementInstances.get(child) ?? []).filter(({ state: lifecycle }) => lifecycle !== 'TERMINATING');
}
