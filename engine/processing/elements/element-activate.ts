import { noKey } from '../../protocol/key.js';
import { reject } from '../../protocol/rejection.js';
import type { ElementInstance } from '../../state/rows.js';
import { incidents } from '../incident/incidents.js';
import type { Processor } from '../processor.js';
import { ElementContext } from './element-context.js';
import { processorOf } from './registry.js';
import { turns } from './multi-instance-turns.js';
import { tokensFor } from './tokens.js';

/** Starts an element, or runs its failed activation again. */
export const activateElement: Processor<'PROCESS_INSTANCE ACTIVATE_ELEMENT'> = ({ key, value }, processing) => {
  const { state } = processing;
  processing.concerns(value.element.processInstanceKey);
  const context = new ElementContext(processing, key, { ...value.element, consumes: undefined });
  const { startedBy } = value;

  const running = state.elementInstances.get(key);
  if (running && running.state !== 'ACTIVATING') {
    return reject('INVALID_STATE', `Expected element instance '${key}' to be ACTIVATING, but it is ${running.state}`);
  }
  if (!running && value.element.flowScopeKey === noKey)
    processing.event('PROCESS_INSTANCE', 'ELEMENT_ACTIVATING', key, { ...context.value, startedBy });
  else if (!running) {
    const scope = context.flowScope;
    // Whoever waits to take the scope over goes in, and nobody else.
    const pending = state.triggers.get(scope?.key ?? noKey);
    const isFree = pending === undefined || pending.targetElementId === startedBy?.targetElementId;
    if (scope?.state !== 'ACTIVATED' || !isFree || isInterrupted(scope, context.element.id)) {
      return reject('INVALID_STATE', `Expected flow scope '${value.element.flowScopeKey}' to be active, but it is not`);
    }
    const consumes = tokensFor(state, context.element, scope, value.viaFlowId);
    if (!consumes) {
      return reject('INVALID_STATE', `Expected a token on each incoming flow of '${context.element.id}', but some are missing`);
    }
    processing.event('PROCESS_INSTANCE', 'ELEMENT_ACTIVATING', key, { ...value.element, consumes, startedBy });
    if (scope.turns) turns.begin(ElementContext.of(processing, scope), context);
  }

  const outcome = processorOf(context.element.type).activate(context.element, context);
  if (!outcome.ok) incidents.raise(context, outcome);
  return { ok: true, value: null };
};

/** Only the event sub-process that has taken over goes on in its scope. */
export function isInterrupted({ interruptedBy }: ElementInstance, elementId: string): boolean {
  return interruptedBy !== undefined && interruptedBy !== elementId;
}
