import { ok } from '../../protocol/outcome.js';
import { mappings } from '../variable/mappings.js';
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
    context.transitionTo('ELEMENT_COMPLETED');
    paths.takeAll(context);
    return ok();
  },
};
