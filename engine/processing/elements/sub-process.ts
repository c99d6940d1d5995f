import { ok } from '../../protocol/outcome.js';
import { compensations } from '../event/compensations.js';
import { mappings } from '../variable/mappings.js';
import { completeActivity } from './complete-activity.js';
import type { ElementProcessor } from './element-processor.js';
import { terminateChildren } from './terminate-children.js';

/** A scope of its own inside the process. */
export const subProcess: ElementProcessor = {
  kind: 'SUB_PROCESS',

  activate(element, context) {
    const inputs = mappings.applyInputs(context);
    if (!inputs.ok) return inputs;
    if (element.noneStartEventId === undefined) throw new Error(`Sub-process '${element.id}' has no start event`);

    context.transitionTo('ELEMENT_ACTIVATED');
    context.activateChild(context.elementOf(element.noneStartEventId), context.processing.nextKey());
    return ok();
  },

  complete: completeActivity,

  terminate(_element, context) {
    compensations.forgetInside(context.processing, context.key);
    return terminateChildren(context);
  },
};
