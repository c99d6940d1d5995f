import type { ExecutableElement } from '../../model/executable-process.js';
import { ok, type Outcome } from '../../protocol/outcome.js';
import { compensations } from '../event/compensations.js';
import { subscriptions } from '../event/subscriptions.js';
import { mappings } from '../variable/mappings.js';
import { ElementContext } from './element-context.js';
import { turns } from './multi-instance-turns.js';
import { paths } from './paths.js';

/** What completing means for every activity and catch event: map outputs, stop waiting, go on. */
export function completeActivity(_element: ExecutableElement, context: ElementContext): Outcome {
  const outputs = mappings.applyOutputs(context);
  if (!outputs.ok) return outputs;

  subscriptions.close(context.processing, context.key);
  const { flowScope } = context;
  if (flowScope?.turns) return completeTurn(ElementContext.of(context.processing, flowScope), context);
  compensations.note(context);
  context.transitionTo('ELEMENT_COMPLETED');
  compensations.handled(context);
  paths.takeAll(context);
  return ok();
}

function completeTurn(body: ElementContext, turn: ElementContext): Outcome {
  const hasEnough = turns.beforeCompleted(body, turn);
  if (!hasEnough.ok) return hasEnough;
  compensations.note(turn);
  turn.transitionTo('ELEMENT_COMPLETED');
  turns.afterCompleted(body, hasEnough.value);
  return ok();
}
