import { ok } from '../../protocol/outcome.js';
import { mappings } from '../variable/mappings.js';
import type { Throwing } from './throwing.js';

/** Jumps to the catch event of the same name in its scope. */
export const throwLink: Throwing = {
  activate(_event, context) {
    context.transitionTo('ELEMENT_ACTIVATED');
    context.complete();
    return ok();
  },

  complete({ link }, context) {
    const outputs = mappings.applyOutputs(context);
    if (!outputs.ok) return outputs;
    context.transitionTo('ELEMENT_COMPLETED');
    const target = [...context.process.elements.values()].find(
      ({ type, flowScopeId, link: caught }) =>
        type === 'INTERMEDIATE_CATCH_EVENT' && flowScopeId === context.element.flowScopeId && caught?.name === link?.name,
    );
    if (!target) throw new Error(`No link catch event named '${link?.name}' stands in the scope of '${context.element.id}'`);
    context.activateSibling(target, context.processing.nextKey());
    return ok();
  },
};
