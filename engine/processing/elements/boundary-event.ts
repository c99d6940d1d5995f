import { ok } from '../../protocol/outcome.js';
import { mappings } from '../variable/mappings.js';
import type { ElementProcessor } from './element-processor.js';
import { paths } from './paths.js';

/** Runs beside its activity, or in its place once that is terminated. It has happened already when it starts. */
export const boundaryEvent: ElementProcessor = {
  kind: 'BOUNDARY_EVENT',

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
