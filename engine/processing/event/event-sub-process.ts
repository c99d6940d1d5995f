import type { ExecutableElement } from '../../model/executable-process.js';
import type { Documents } from '../../protocol/documents.js';
import type { ElementContext } from '../elements/element-context.js';
import { terminateChildren } from '../elements/terminate-children.js';
import { subscriptions } from './subscriptions.js';

/** Starting the event sub-processes of a scope: beside what runs there, or in its place. */
export const eventSubProcess = { start, takeOver };

/** The event of `start` has happened in the scope. */
function begin(scope: ElementContext, start: ExecutableElement, variables: Documents): void {
  const { processing } = scope;
  const subProcess = scope.elementOf(start.flowScopeId ?? '');
  const key = processing.nextKey();
  processing.event('PROCESS_EVENT', 'TRIGGERING', processing.nextKey(), eventValue(scope, key, start.id, variables));
  scope.activateChild(subProcess, key);
}

function start(scope: ElementContext, event: ExecutableElement, variables: Documents): void {
  const { processing, key } = scope;
  if (!event.interrupting) return begin(scope, event, variables);

  const value = { ...eventValue(scope, key, event.id, variables), interrupts: event.flowScopeId ?? '' };
  processing.event('PROCESS_EVENT', 'TRIGGERING', processing.nextKey(), value);
  subscriptions.close(processing, key, (targetId) => scope.elementOf(targetId).type === 'START_EVENT');
  if (!terminateChildren(scope)) takeOver(scope);
}

/** Nothing else runs in the interrupted scope any longer. False when nothing waited for that. */
function takeOver(scope: ElementContext): boolean {
  const { processing, state, key } = scope;
  const pending = state.triggers.get(key);
  if (pending?.interrupts === undefined) return false;
  processing.event('PROCESS_EVENT', 'TRIGGERED', processing.nextKey(), { ...pending, variables: {} });
  begin(scope, scope.elementOf(pending.targetElementId), pending.variables);
  return true;
}

function eventValue({ value }: ElementContext, scopeKey: string, targetElementId: string, variables: Documents) {
  const { processInstanceKey, processDefinitionKey, tenantId } = value;
  return { scopeKey, targetElementId, processInstanceKey, processDefinitionKey, variables, tenantId };
}
