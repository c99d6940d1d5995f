import type { ExecutableElement } from '../../model/executable-process.js';
import { ok, type Outcome } from '../../protocol/outcome.js';
import { mappings } from '../variable/mappings.js';
import type { ElementContext } from './element-context.js';
import { paths } from './paths.js';

/** Ends an event that had happened already when it started, and brings its variables along. */
export function completeEvent(_event: ExecutableElement, context: ElementContext): Outcome {
  const outputs = mappings.applyEventOutputs(context);
  if (!outputs.ok) return outputs;
  context.transitionTo('ELEMENT_COMPLETED');
  paths.takeAll(context);
  return ok();
}
