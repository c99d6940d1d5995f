import type { ElementContext } from './element-context.js';
import { scopeEnd } from './scope-end.js';

/** How an element that has completed is left. */
export const paths = { takeAll, end };

/** Takes all outgoing flows, the last in the document first as Zeebe does; without any the path ends here. */
function takeAll(context: ElementContext): void {
  if (context.element.outgoing.length === 0) return end(context);
  for (const flow of [...context.element.outgoing].reverse()) context.takeFlow(flow);
}

function end({ processing, value }: ElementContext): void {
  scopeEnd.childEnded(processing, value.flowScopeKey);
}
