import { noKey } from '../../protocol/key.js';
import { reject } from '../../protocol/rejection.js';
import { incidents } from '../incident/incidents.js';
import type { Processor } from '../processor.js';
import { ElementContext } from './element-context.js';
import { processorOf } from './registry.js';
import { tokensFor } from './tokens.js';

/** Starts an element, or runs its failed activation again. */
export const activateElement: Processor<'PROCESS_INSTANCE ACTIVATE_ELEMENT'> = ({ key, value }, processing) => {
  const { state } = processing;
  processing.concerns(value.element.processInstanceKey);
  const context = new ElementContext(processing, key, { ...value.element, consumes: undefined });

  const running = state.elementInstances.get(key);
  if (running && running.state !== 'ACTIVATING') {
    return reject('INVALID_STATE', `Expected element instance '${key}' to be ACTIVATING, but it is ${running.state}`);
  }
  if (!running && value.element.flowScopeKey === noKey) context.transitionTo('ELEMENT_ACTIVATING');
  else if (!running) {
    const scope = context.flowScope;
    if (scope?.state !== 'ACTIVATED' || state.triggers.has(scope.key)) {
      return reject('INVALID_STATE', `Expected flow scope '${value.element.flowScopeKey}' to be active, but it is not`);
    }
    const consumes = tokensFor(state, context.element, scope, value.viaFlowId);
    if (!consumes) {
      return reject('INVALID_STATE', `Expected a token on each incoming flow of '${context.element.id}', but some are missing`);
    }
    processing.event('PROCESS_INSTANCE', 'ELEMENT_ACTIVATING', key, { ...value.element, consumes });
  }

  const outcome = processorOf(context.element.type).activate(context.element, context);
  if (!outcome.ok) incidents.raise(context, outcome);
  return { ok: true, value: null };
};
