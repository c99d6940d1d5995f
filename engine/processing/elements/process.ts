import { ok } from '../../protocol/outcome.js';
import { compensations } from '../event/compensations.js';
import { subscriptions } from '../event/subscriptions.js';
import { scope } from '../variable/scope.js';
import type { ElementContext } from './element-context.js';
import type { ElementProcessor } from './element-processor.js';
import { terminateChildren } from './terminate-children.js';
import { scopeEnd } from './scope-end.js';

/** The root of an instance: starts its start event, and ends when the last path in it has. */
export const processElement: ElementProcessor = {
  kind: 'PROCESS',

  activate(_process, context) {
    context.transitionTo('ELEMENT_ACTIVATED');
    startFirst(context);
    return ok();
  },

  complete(_process, context) {
    subscriptions.close(context.processing, context.key);
    compensations.forgetInstance(context);
    const variables = scope.locals(context.state, context.key);
    context.processing.completed(context.key, () => variables);
    scopeEnd.startNext(context);
    scopeEnd.processCompleted(context, variables);
    return ok();
  },

  terminate(_process, context) {
    compensations.forgetInstance(context);
    return terminateChildren(context);
  },
};

/** The start event of the message that started this instance, or the none start event. */
function startFirst(context: ElementContext): void {
  const { processing, state, key, element } = context;
  const started = state.triggers.get(key);
  const startEventId = started?.targetElementId ?? element.noneStartEventId;
  if (startEventId === undefined) throw new Error(`Process '${element.id}' has no start event to begin with`);

  const startEvent = context.elementOf(startEventId);
  if (!started) return context.activateChild(startEvent, processing.nextKey());
  const scopeKey = context.value.processDefinitionKey;
  processing.event('PROCESS_EVENT', 'TRIGGERED', processing.nextKey(), { ...started, scopeKey, variables: {} });
  context.runEvent(startEvent, key, started.variables);
}
