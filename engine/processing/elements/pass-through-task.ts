import type { ElementType } from '../../model/executable-process.js';
import { ok } from '../../protocol/outcome.js';
import { mappings } from '../variable/mappings.js';
import { completeActivity } from './complete-activity.js';
import type { ElementProcessor } from './element-processor.js';

/** A task that the engine cannot know about, and so counts as done at once: a manual task, a task of no kind. */
export function passThroughTask(kind: ElementType): ElementProcessor {
  return {
    kind,

    activate(_element, context) {
      const inputs = mappings.applyInputs(context);
      if (!inputs.ok) return inputs;
      context.transitionTo('ELEMENT_ACTIVATED');
      context.complete();
      return ok();
    },

    complete: completeActivity,
  };
}
