import { ok } from '../../protocol/outcome.js';
import { boundary } from '../event/boundary.js';
import { subscriptions } from '../event/subscriptions.js';
import type { ElementContext } from './element-context.js';
import type { ElementProcessor } from './element-processor.js';

/** Waits for all the events behind it at once. The first to happen is where it goes on; no flow is taken to there. */
export const eventBasedGateway: ElementProcessor = {
  kind: 'EVENT_BASED_GATEWAY',

  activate(_gateway, context) {
    const opened = subscriptions.open(context);
    if (!opened.ok) return opened;
    context.transitionTo('ELEMENT_ACTIVATED');
    return ok();
  },

  complete(_gateway, context) {
    const first = context.state.triggers.get(context.key);
    if (!first) throw new Error(`Event-based gateway '${context.element.id}' completes, but no event has happened`);
    subscriptions.close(context.processing, context.key);
    context.transitionTo('ELEMENT_COMPLETED');
    boundary.activate(context, first.targetElementId, first.variables);
    return ok();
  },
};

/** A catch event behind such a gateway has happened already when it starts. */
export function isBehindGateway({ process, element }: ElementContext): boolean {
  return element.incoming.some(({ sourceId }) => process.elements.get(sourceId)?.type === 'EVENT_BASED_GATEWAY');
}
