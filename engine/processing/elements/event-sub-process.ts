import { ok } from '../../protocol/outcome.js';
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
    const started = state.triggers.get(key);
    if (!started) throw new Error(`No event has started the event sub-process '${context.element.id}'`);

    context.transitionTo('ELEMENT_ACTIVATED');
    const { targetElementId, variables } = started;
    context.activateChild(context.elementOf(targetElementId), processing.nextKey(), { targetElementId, variables });
    return ok();
  },

  complete: completeActivity,
  terminate: (_element, context) => terminateChildren(context),
};
