import { evaluateString } from '../../feel/evaluate.js';
import { parseExpression } from '../../feel/parse-expression.js';
import { ok } from '../../protocol/outcome.js';
import { completeActivity } from '../elements/complete-activity.js';
import { escalations } from './escalations.js';
import type { Throwing } from './throwing.js';

/** Tells whoever listens further out, and goes on unless that interrupts it. */
export const throwEscalation: Throwing = {
  activate(event, context) {
    const code = evaluateString(event.escalation?.code ?? parseExpression(''), context.variables, context.nowMs);
    if (!code.ok) return code;

    context.transitionTo('ELEMENT_ACTIVATED');
    if (escalations.throwFrom(context, code.value).mayGoOn) context.complete();
    return ok();
  },

  complete: completeActivity,
};
