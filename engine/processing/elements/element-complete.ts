import { noKey } from '../../protocol/key.js';
import { reject } from '../../protocol/rejection.js';
import type { ElementInstance } from '../../state/rows.js';
import type { State } from '../../state/state.js';
import { incidents } from '../incident/incidents.js';
import type { Processor } from '../processor.js';
import { ElementContext } from './element-context.js';
import { isInterrupted } from './element-activate.js';
import { processorOf } from './registry.js';

/** Completes an active element, or runs its failed completion again. */
export const completeElement: Processor<'PROCESS_INSTANCE COMPLETE_ELEMENT'> = ({ key }, processing) => {
  const instance = processing.state.elementInstances.get(key);
  if (!instance || !canComplete(processing.state, instance)) {
    return reject('INVALID_STATE', `Expected element instance '${key}' to be active, but it is ${instance?.state ?? 'gone'}`);
  }
  processing.concerns(instance.value.processInstanceKey);
  const context = ElementContext.of(processing, instance);
  if (instance.state === 'ACTIVATED') context.transitionTo('ELEMENT_COMPLETING');

  const outcome = processorOf(context.element.type).complete?.(context.element, context);
  if (outcome && !outcome.ok) incidents.raise(context, outcome);
  return { ok: true, value: null };
};

function canComplete(state: State, { key, value, state: lifecycle, activeChildren, pendingFlows }: ElementInstance): boolean {
  if (lifecycle !== 'ACTIVATED' && lifecycle !== 'COMPLETING') return false;
  // A path may have begun between the question and now.
  if (activeChildren > 0 || pendingFlows > 0) return false;
  const trigger = state.triggers.get(key);
  // A scope that was about to end is not kept by the event sub-process that would take it over.
  const isForOther = trigger !== undefined && trigger.targetElementId !== value.elementId && trigger.interrupts === undefined;
  if (isForOther && value.bpmnElementType !== 'EVENT_BASED_GATEWAY') return false;
  if (value.flowScopeKey === noKey) return true;
  const scope = state.elementInstances.get(value.flowScopeKey);
  return scope?.state === 'ACTIVATED' && !isInterrupted(scope, value.elementId);
}
