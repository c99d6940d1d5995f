import { ok } from '../../protocol/outcome.js';
import { errors } from '../event/errors.js';
import { mappings } from '../variable/mappings.js';
import { completeActivity } from './complete-activity.js';
import type { ElementProcessor } from './element-processor.js';

/** Ends a path; an error end event throws its error to whoever catches it around this scope. */
export const endEvent: ElementProcessor = {
  kind: 'END_EVENT',

  activate(event, context) {
    const inputs = mappings.applyInputs(context);
    if (!inputs.ok) return inputs;
    if (event.error) {
      const thrown = errors.prepare(context.processing, context.key, event.error.code?.source ?? '', '');
      if (!thrown.ok) return thrown;
      context.transitionTo('ELEMENT_ACTIVATED');
      errors.throwTo(context.processing, thrown.value, {});
      return ok();
    }
    context.transitionTo('ELEMENT_ACTIVATED');
    context.complete();
    return ok();
  },

  complete: completeActivity,
};
