import { ok } from '../../protocol/outcome.js';
import { paths } from '../elements/paths.js';
import { compensations } from './compensations.js';
import type { Throwing } from './throwing.js';

/** Has done things undone, and goes on when all of them are; at once when there is nothing to undo. Zeebe 8.5 heeds no mappings here. */
export const throwCompensation: Throwing = {
  activate(event, context) {
    context.transitionTo('ELEMENT_ACTIVATED');
    if (compensations.undo(context)) return ok();
    context.transitionTo('ELEMENT_COMPLETING');
    return throwCompensation.complete(event, context);
  },

  complete(_event, context) {
    context.transitionTo('ELEMENT_COMPLETED');
    paths.takeAll(context);
    return ok();
  },
};
