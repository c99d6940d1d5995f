import type { Documents } from '../../protocol/documents.js';
import { noKey } from '../../protocol/key.js';
import type { ElementInstance } from '../../state/rows.js';
import { trigger } from '../event/trigger.js';
import { ElementContext } from './element-context.js';
import { scopeEnd } from './scope-end.js';

/** A process instance has ended: its caller goes on, and the next message may start its successor. */
export const processEnd = { startNext, completed, terminated };

function completed(context: ElementContext, variables: Documents): void {
  const caller = callerOf(context);
  if (caller?.state !== 'ACTIVATED') return;
  const { element } = ElementContext.of(context.processing, caller);
  const returnsVariables = element.calledElement?.propagateAllChildVariables || element.outputs.length > 0;
  trigger.completion(context.processing, caller, returnsVariables ? variables : undefined);
}

function terminated(context: ElementContext): void {
  const caller = callerOf(context);
  if (caller?.state === 'TERMINATING') scopeEnd.terminated(ElementContext.of(context.processing, caller));
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
