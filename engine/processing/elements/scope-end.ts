import type { Documents } from '../../protocol/documents.js';
import { noKey, type Key } from '../../protocol/key.js';
import type { ElementInstance } from '../../state/rows.js';
import { boundary } from '../event/boundary.js';
import { eventSubProcess } from '../event/event-sub-process.js';
import { trigger } from '../event/trigger.js';
import { incidents } from '../incident/incidents.js';
import type { Processing } from '../processing.js';
import { ElementContext } from './element-context.js';

/** What the end of one element instance means for those around it. */
export const scopeEnd = { childEnded, terminated, processCompleted, startNext };

/** A path in the scope has ended; the scope ends too when it was the last. */
function childEnded(processing: Processing, scopeKey: Key): void {
  const scope = processing.state.elementInstances.get(scopeKey);
  if (!scope || scope.activeChildren > 0) return;
  const context = ElementContext.of(processing, scope);
  if (scope.state === 'TERMINATING') return terminated(context);
  if (scope.state !== 'ACTIVATED') return;
  // Zeebe 8.5.25 lets nobody take over in an event sub-process that was interrupted: it stands empty until it is canceled.
  if (context.element.type === 'EVENT_SUB_PROCESS' && eventSubProcess.isAwaited(context)) return;
  if (!eventSubProcess.takeOver(context) && scope.pendingFlows === 0)
    processing.followUp('PROCESS_INSTANCE COMPLETE_ELEMENT', scopeKey, null);
}

/** Nothing holds the terminating element any longer: it goes, and the event that interrupted it takes over. */
function terminated(context: ElementContext): void {
  const { processing, key, value, state } = context;
  const pending = state.triggers.get(key);
  incidents.resolveAllOf(processing, key);
  if (value.flowScopeKey === noKey) startNext(context);
  context.transitionTo('ELEMENT_TERMINATED');

  if (value.flowScopeKey === noKey) return processTerminated(context);
  const interruptedBy = pending && pending.targetElementId !== value.elementId ? pending : undefined;
  const { flowScope } = context;
  const goesOn = flowScope?.state === 'ACTIVATED' && flowScope.interruptedBy === undefined;
  if (interruptedBy && interruptedBy.interrupts === undefined && goesOn)
    boundary.activate(context, interruptedBy.targetElementId, interruptedBy.variables);
  else childEnded(processing, value.flowScopeKey);
}

/** The process has completed, and its caller goes on, with the variables that it wants. */
function processCompleted(context: ElementContext, variables: Documents): void {
  const { processing, key, value } = context;
  const caller = callerOf(context);
  const { element } = caller ? ElementContext.of(processing, caller) : {};
  const returnsVariables = element?.calledElement?.propagateAllChildVariables || (element?.outputs.length ?? 0) > 0;
  processing.event('PROCESS_INSTANCE', 'ELEMENT_COMPLETED', key, returnsVariables ? { ...value, returned: variables } : value);
  if (caller?.state === 'ACTIVATED') trigger.completion(processing, caller, undefined);
}

function processTerminated(context: ElementContext): void {
  const caller = callerOf(context);
  if (caller?.state === 'TERMINATING') terminated(ElementContext.of(context.processing, caller));
}

function callerOf({ state, value }: ElementContext): ElementInstance | undefined {
  return value.parentElementInstanceKey === noKey ? undefined : state.elementInstances.get(value.parentElementInstanceKey);
}

/** To be called while the instance still stands: a buffered message with its correlation key may start the next one. */
function startNext({ processing, state, key }: ElementContext): void {
  const started = state.correlationOfInstance.get(key);
  if (!started) return;
  const { bpmnProcessId, correlationKey } = started;
  processing.followUp('MESSAGE_START_EVENT_SUBSCRIPTION CORRELATE', noKey, { bpmnProcessId, correlationKey });
}
