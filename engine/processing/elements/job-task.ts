import type { ElementType } from '../../model/executable-process.js';
import { ok } from '../../protocol/outcome.js';
import { subscriptions } from '../event/subscriptions.js';
import { jobs } from '../job/jobs.js';
import { mappings } from '../variable/mappings.js';
import { completeActivity } from './complete-activity.js';
import type { ElementProcessor } from './element-processor.js';

/** A task that a worker, or a person at a form, does: it waits for its job. */
export function jobTask(kind: ElementType): ElementProcessor {
  return {
    kind,

    activate(element, context) {
      const inputs = mappings.applyInputs(context);
      if (!inputs.ok) return inputs;
      const job = jobs.prepare(element, context);
      if (!job.ok) return job;
      const opened = subscriptions.open(context);
      if (!opened.ok) return opened;

      jobs.create(context, job.value);
      context.transitionTo('ELEMENT_ACTIVATED');
      return ok();
    },

    complete: completeActivity,
  };
}
