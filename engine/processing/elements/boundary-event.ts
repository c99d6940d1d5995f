import { ok } from '../../protocol/outcome.js';
import { completeEvent } from './complete-event.js';
import type { ElementProcessor } from './element-processor.js';

/** Runs beside its activity, or in its place once that is terminated. It has happened already when it starts. */
export const boundaryEvent: ElementProcessor = {
  kind: 'BOUNDARY_EVENT',

  activate(_event, context) {
    context.transitionTo('ELEMENT_ACTIVATED');
    context.complete();
    return ok();
  },

  complete: completeEvent,
};
