import type { Documents } from '../../protocol/documents.js';
import type { ElementInstance } from '../../state/rows.js';
import type { State } from '../../state/state.js';
import { ElementContext } from '../elements/element-context.js';
import type { Processing } from '../processing.js';
import { boundary } from './boundary.js';

/** Something that a running element waited for has happened. */
export const trigger = { canReach, event, completion };

/** Only an active element can be triggered, and once interrupted or completing it takes nothing more. */
function canReach(state: State, instance: ElementInstance | undefined): instance is ElementInstance {
  return instance?.state === 'ACTIVATED' && !state.triggers.has(instance.key);
}

/** A catch event completes; a boundary event interrupts its activity or runs beside it. */
function event(processing: Processing, instance: ElementInstance, targetElementId: string, variables: Documents): void {
  if (targetElementId === instance.value.elementId) return completion(processing, instance, variables);

  const host = ElementContext.of(processing, instance);
  if (!host.elementOf(targetElementId).interrupting) return boundary.activate(host, targetElementId, variables);
  remember(processing, instance, targetElementId, variables);
  processing.followUp('PROCESS_INSTANCE TERMINATE_ELEMENT', instance.key, null);
}

/** The element's work is done; its variables are merged when it completes. */
function completion(processing: Processing, instance: ElementInstance, variables: Documents | undefined): void {
  if (variables) remember(processing, instance, instance.value.elementId, variables);
  processing.followUp('PROCESS_INSTANCE COMPLETE_ELEMENT', instance.key, null);
}

function remember(processing: Processing, { key, value }: ElementInstance, targetElementId: string, variables: Documents): void {
  processing.event('PROCESS_EVENT', 'TRIGGERING', processing.nextKey(), {
    scopeKey: key,
    targetElementId,
    processInstanceKey: value.processInstanceKey,
    processDefinitionKey: value.processDefinitionKey,
    variables,
    tenantId: value.tenantId,
  });
}
