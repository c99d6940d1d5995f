import { ok } from '../../protocol/outcome.js';
import { subscriptions } from '../event/subscriptions.js';
import { mappings } from '../variable/mappings.js';
import { completeActivity } from './complete-activity.js';
import type { ElementProcessor } from './element-processor.js';
import { terminateChildren } from './terminate-children.js';

/** A scope that an event has started; what the event brought goes to its start event. */
export const eventSubProcess: ElementProcessor = {
  kind: 'EVENT_SUB_PROCESS',

  activate(_element, context) {
    const { processing, state, key } = context;
    const inputs = mappings.applyInputs(context);
    if (!inputs.ok) return inputs;
    const opened = subscriptions.open(context);
    if (!opened.ok) return opened;
    const started = state.triggers.get(key);
    if (!started) throw new Error(`No event has started the event sub-process '${context.element.id}'`);

    context.transitionTo('ELEMENT_ACTIVATED');
    const startKey = processing.nextKey();
    processing.event('PROCESS_EVENT', 'TRIGGERED', processing.nextKey(), { ...started, variables: {} });
    processing.event('PROCESS_EVENT', 'TRIGGERING', processing.nextKey(), { ...started, scopeKey: startKey });
    context.activateChild(context.elementOf(started.targetElementId), startKey);
    return ok();
  },

  complete: completeActivity,
  terminate: (_element, context) => terminateChildren(context),
};
