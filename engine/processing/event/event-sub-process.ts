import type { ExecutableElement } from '../../model/executable-process.js';
import type { Documents } from '../../protocol/documents.js';
import type { ElementContext } from '../elements/element-context.js';
import { terminateChildren } from '../elements/terminate-children.js';
import { processEvent } from './process-event.js';
import { subscriptions } from './subscriptions.js';

/** Starting the event sub-processes of a scope: beside what runs there, or in its place. */
export const eventSubProcess = { start, isAwaited, takeOver };

function start(scope: ElementContext, event: ExecutableElement, variables: Documents): void {
  const { processing, key } = scope;
  const value = processEvent(scope, event.id, variables);
  if (!event.interrupting) {
    processing.event('PROCESS_EVENT', 'TRIGGERING', processing.nextKey(), { ...value, isPassedOn: true });
    return begin(scope, event.id, variables);
  }
  processing.event('PROCESS_EVENT', 'TRIGGERING', processing.nextKey(), { ...value, interrupts: event.flowScopeId ?? '' });
  subscriptions.closeThose(processing, key, (targetId) => scope.elementOf(targetId).type === 'START_EVENT');
  if (!terminateChildren(scope)) takeOver(scope);
}

/** Whether one waits until nothing else runs in the scope. */
function isAwaited(scope: ElementContext): boolean {
  return scope.state.triggers.get(scope.key)?.interrupts !== undefined;
}

/** Nothing else runs in the interrupted scope any longer. False when nothing waited for that. */
function takeOver(scope: ElementContext): boolean {
  const pending = scope.state.triggers.get(scope.key);
  if (pending?.interrupts === undefined) return false;
  begin(scope, pending.targetElementId, pending.variables);
  return true;
}

function begin(scope: ElementContext, targetElementId: string, variables: Documents): void {
  const subProcess = scope.elementOf(scope.elementOf(targetElementId).flowScopeId ?? '');
  scope.activateChild(subProcess, scope.processing.nextKey(), { targetElementId, variables });
}
