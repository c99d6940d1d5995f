import { evaluateString } from '../../feel/evaluate.js';
import { parseExpression } from '../../feel/parse-expression.js';
import { ok } from '../../protocol/outcome.js';
import { completeActivity } from '../elements/complete-activity.js';
import { errors } from './errors.js';
import type { Throwing } from './throwing.js';

/** Throws its error to whoever catches it around this scope, and so never completes. */
export const throwError: Throwing = {
  activate(event, context) {
    const code = evaluateString(event.error?.code ?? parseExpression(''), context.variables, context.nowMs);
    if (!code.ok) return code;
    const catcher = errors.prepare(context.processing, context.value.flowScopeKey, code.value, '');
    if (!catcher.ok) return catcher;

    context.transitionTo('ELEMENT_ACTIVATED');
    errors.throwTo(context.processing, catcher.value, {});
    return ok();
  },

  complete: completeActivity,
};
