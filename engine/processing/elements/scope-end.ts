import { noKey, type Key } from '../../protocol/key.js';
import { boundary } from '../event/boundary.js';
import { incidents } from '../incident/incidents.js';
import type { Processing } from '../processing.js';
import { ElementContext } from './element-context.js';
import { processEnd } from './process-end.js';

/** What the end of one element instance means for those around it. */
export const scopeEnd = { childEnded, terminated };

/** A path in the scope has ended; the scope ends too when it was the last. */
function childEnded(processing: Processing, scopeKey: Key): void {
  const scope = processing.state.elementInstances.get(scopeKey);
  if (!scope || scope.activeChildren > 0) return;
  if (scope.state === 'TERMINATING') terminated(ElementContext.of(processing, scope));
  else if (scope.state === 'ACTIVATED' && scope.pendingFlows === 0)
    processing.followUp('PROCESS_INSTANCE COMPLETE_ELEMENT', scopeKey, null);
}

/** Nothing holds the terminating element any longer: it goes, and the event that interrupted it takes over. */
function terminated(context: ElementContext): void {
  const { processing, key, value, state } = context;
  const trigger = state.triggers.get(key);
  incidents.resolveAllOf(processing, key);
  if (value.flowScopeKey === noKey) processEnd.startNext(context);
  context.transitionTo('ELEMENT_TERMINATED');

  if (value.flowScopeKey === noKey) return processEnd.terminated(context);
  const interruptedBy = trigger && trigger.targetElementId !== value.elementId ? trigger : undefined;
  if (interruptedBy && context.flowScope?.state === 'ACTIVATED')
    boundary.activate(context, interruptedBy.targetElementId, interruptedBy.variables);
  else context.endPath();
}
