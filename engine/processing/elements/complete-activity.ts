import type { ExecutableElement } from '../../model/executable-process.js';
import { ok, type Outcome } from '../../protocol/outcome.js';
import { subscriptions } from '../event/subscriptions.js';
import { mappings } from '../variable/mappings.js';
import type { ElementContext } from './element-context.js';
import { paths } from './paths.js';

/** What completing means for every activity and catch event: map outputs, stop waiting, go on. */
export function completeActivity(_element: ExecutableElement, context: ElementContext): Outcome {
  const outputs = mappings.applyOutputs(context);
  if (!outputs.ok) return outputs;

  subscriptions.close(context.processing, context.key);
  context.transitionTo('ELEMENT_COMPLETED');
  paths.takeAll(context);
  return ok();
}
