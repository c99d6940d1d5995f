import { evaluateString } from '../../feel/evaluate.js';
import { parseExpression } from '../../feel/parse-expression.js';
import { noKey } from '../../protocol/key.js';
import { ok } from '../../protocol/outcome.js';
import { completeActivity } from '../elements/complete-activity.js';
import { mappings } from '../variable/mappings.js';
import { scope } from '../variable/scope.js';
import type { Throwing } from './throwing.js';

/** Broadcasts its signal with its own variables, which its input mappings make, and goes on. */
export const throwSignal: Throwing = {
  activate(event, context) {
    const { processing, state, key } = context;
    const inputs = mappings.applyInputs(context);
    if (!inputs.ok) return inputs;
    const name = evaluateString(event.signal?.name ?? parseExpression(''), context.variables, context.nowMs);
    if (!name.ok) return name;

    processing.followUp('SIGNAL BROADCAST', noKey, { signalName: name.value, variables: scope.locals(state, key) });
    context.transitionTo('ELEMENT_ACTIVATED');
    context.complete();
    return ok();
  },

  complete: completeActivity,
};
