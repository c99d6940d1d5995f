import type { ExecutableElement, SequenceFlow } from '../../model/executable-process.js';
import { incident, ok, type Outcome } from '../../protocol/outcome.js';

/** Where a gateway goes on when none of its conditions holds. */
export function defaultFlow({ outgoing, defaultFlowId }: ExecutableElement): Outcome<SequenceFlow> {
  const flow = outgoing.find(({ id }) => id === defaultFlowId);
  if (flow) return ok(flow);
  return incident('CONDITION_ERROR', 'Expected at least one condition to evaluate to true, or to have a default flow');
}
