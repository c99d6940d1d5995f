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
    const outputs = mappings.applyEventOutputs(context);
    if (!outputs.ok) return outputs;
    context.transitionTo('ELEMENT_COMPLETED');
    paths.takeAll(context);
    return ok();
  },
};
