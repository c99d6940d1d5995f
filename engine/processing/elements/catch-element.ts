import type { ElementType } from '../../model/executable-process.js';
import { ok } from '../../protocol/outcome.js';
import { subscriptions } from '../event/subscriptions.js';
import { mappings } from '../variable/mappings.js';
import { completeActivity } from './complete-activity.js';
import { completeEvent } from './complete-event.js';
import type { ElementProcessor } from './element-processor.js';
import { isBehindGateway } from './event-based-gateway.js';

/** Waits for its message or timer: an intermediate catch event, a receive task. */
export function catchElement(kind: ElementType): ElementProcessor {
  return {
    kind,

    activate(element, context) {
      const inputs = mappings.applyInputs(context);
      if (!inputs.ok) return inputs;
      const opened = subscriptions.open(context);
      if (!opened.ok) return opened;
      context.transitionTo('ELEMENT_ACTIVATED');
      // A link is not waited for: it has just been jumped to.
      if (element.link) context.complete();
      return ok();
    },

    complete: (element, context) => (isBehindGateway(context) ? completeEvent : completeActivity)(element, context),
  };
}
