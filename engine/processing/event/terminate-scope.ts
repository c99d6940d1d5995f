import { ok } from '../../protocol/outcome.js';
import { ElementContext } from '../elements/element-context.js';
import { paths } from '../elements/paths.js';
import { terminateChildren } from '../elements/terminate-children.js';
import type { Throwing } from './throwing.js';

/** Ends everything else in its scope, which then completes as if all paths had ended. */
export const terminateScope: Throwing = {
  activate(_event, context) {
    context.passThrough();
    const { flowScope } = context;
    const waits = flowScope && terminateChildren(ElementContext.of(context.processing, flowScope));
    if (!waits) paths.end(context);
    return ok();
  },

  complete: () => ok(),
};
