import { completeActivity } from './complete-activity.js';
import type { ElementProcessor } from './element-processor.js';
import { throwing } from '../event/throwing.js';

/** Ends a path, after doing what its type says (see `throwing`). With nothing to do it ends in one step. */
export const endEvent: ElementProcessor = {
  kind: 'END_EVENT',

  activate(event, context) {
    if (event.eventType !== 'NONE') return throwing(event).activate(event, context);
    context.transitionTo('ELEMENT_ACTIVATED');
    context.transitionTo('ELEMENT_COMPLETING');
    return completeActivity(event, context);
  },

  complete: (event, context) => throwing(event).complete(event, context),
};
