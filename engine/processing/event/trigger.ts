import type { Documents } from '../../protocol/documents.js';
import type { ElementInstance } from '../../state/rows.js';
import { ElementContext } from '../elements/element-context.js';
import type { Processing } from '../processing.js';
import { boundary } from './boundary.js';
import { eventSubProcess } from './event-sub-process.js';
import { processEvent } from './process-event.js';

/** Something that a running element waited for has happened. */
export const trigger = { canReach, accepts, event, completion };

/** Only an active element can be triggered, and not what runs in a scope that an event sub-process has taken over, such as itself. */
function canReach(processing: Processing, instance: ElementInstance | undefined, targetElementId?: string): instance is ElementInstance {
  if (instance?.state !== 'ACTIVATED') return false;
  const scope = processing.state.elementInstances.get(instance.value.flowScopeKey);
  return scope?.interruptedBy === undefined && accepts(processing, instance, targetElementId);
}

/**
 * Once interrupted, an element takes nothing more. One whose own work is done, and a scope in which an event sub-process
 * has taken over, can still be interrupted as a whole, by an event on their boundary.
 */
function accepts({ state, definitions }: Processing, instance: ElementInstance, targetElementId = ''): boolean {
  const pending = state.triggers.get(instance.key);
  if (pending === undefined && instance.interruptedBy === undefined) return true;
  const isDone = pending?.targetElementId === instance.value.elementId;
  if (pending && pending.interrupts === undefined && !isDone) return false;
  return definitions.process(instance.value.processDefinitionKey).elements.get(targetElementId)?.type === 'BOUNDARY_EVENT';
}

/** A catch event completes; a boundary event and an event sub-process interrupt what they find or run beside it. */
function event(processing: Processing, instance: ElementInstance, targetElementId: string, variables: Documents): void {
  if (targetElementId === instance.value.elementId) return completion(processing, instance, variables);

  const host = ElementContext.of(processing, instance);
  if (host.element.type === 'EVENT_BASED_GATEWAY') {
    remember(processing, instance, targetElementId, variables);
    return host.complete();
  }
  const target = host.elementOf(targetElementId);
  if (target.type === 'START_EVENT') return eventSubProcess.start(host, target, variables);
  remember(processing, instance, targetElementId, variables);
  if (!target.interrupting) return boundary.activate(host, targetElementId, variables);
  processing.followUp('PROCESS_INSTANCE TERMINATE_ELEMENT', instance.key, null);
}

/** The element's work is done; its variables are merged when it completes. */
function completion(processing: Processing, instance: ElementInstance, variables: Documents | undefined): void {
  if (variables) remember(processing, instance, instance.value.elementId, variables);
  processing.followUp('PROCESS_INSTANCE COMPLETE_ELEMENT', instance.key, null);
}

function remember(processing: Processing, instance: ElementInstance, targetElementId: string, variables: Documents): void {
  processing.event('PROCESS_EVENT', 'TRIGGERING', processing.nextKey(), processEvent(instance, targetElementId, variables));
}
