import { ok, type Outcome } from '../../protocol/outcome.js';
import { subscriptions } from '../event/subscriptions.js';
import { mappings } from '../variable/mappings.js';
import { ElementContext } from './element-context.js';
import type { ElementProcessor } from './element-processor.js';
import { paths } from './paths.js';

/** Where a process or sub-process begins. */
export const startEvent: ElementProcessor = {
  kind: 'START_EVENT',

  activate(_event, context) {
    context.transitionTo('ELEMENT_ACTIVATED');
    context.complete();
    return ok();
  },

  complete(_event, context) {
    // What starts an event sub-process spreads like the message of a catch event; other starts copy theirs outwards.
    const isInEventSubProcess = context.flowScope?.value.bpmnElementType === 'EVENT_SUB_PROCESS';
    const outputs = isInEventSubProcess ? mappings.applyOutputs(context) : mappings.applyEventOutputs(context);
    if (!outputs.ok) return outputs;
    const opened = openAround(context);
    if (!opened.ok) return opened;
    context.transitionTo('ELEMENT_COMPLETED');
    paths.takeAll(context);
    return ok();
  },
};

/** As in Zeebe, what a scope waits for begins when its start event has brought its variables, and fails there. */
function openAround({ processing, flowScope }: ElementContext): Outcome {
  if (!flowScope) throw new Error('A start event stands in no scope');
  const opened = subscriptions.open(ElementContext.of(processing, flowScope));
  return opened.ok ? opened : { variableScopeKey: flowScope.key, ...opened };
}
