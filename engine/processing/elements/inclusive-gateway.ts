import type { ExecutableElement, SequenceFlow } from '../../model/executable-process.js';
import { incident, ok, type Outcome } from '../../protocol/outcome.js';
import type { ElementContext } from './element-context.js';
import type { ElementProcessor } from './element-processor.js';
import { paths } from './paths.js';

/** Leaves by every outgoing flow whose condition holds, and by the default when none does. */
export const inclusiveGateway: ElementProcessor = {
  kind: 'INCLUSIVE_GATEWAY',

  activate(gateway, context) {
    const choice = chooseFlows(gateway, context);
    if (!choice.ok) return choice;

    context.passThrough();
    for (const flow of choice.value) context.takeFlow(flow);
    if (choice.value.length === 0) paths.end(context);
    return ok();
  },
};

/** The flows to take, the last in the document first; none when the gateway has none and so ends its path. */
function chooseFlows({ outgoing, defaultFlowId }: ExecutableElement, context: ElementContext): Outcome<readonly SequenceFlow[]> {
  if (outgoing.length === 0 || (outgoing.length === 1 && !outgoing[0]?.condition)) return ok(outgoing);

  const chosen: SequenceFlow[] = [];
  for (const flow of [...outgoing].reverse()) {
    if (!flow.condition || flow.id === defaultFlowId) continue;
    const holds = context.evaluateBoolean(flow.condition);
    if (!holds.ok) return holds;
    if (holds.value) chosen.push(flow);
  }
  if (chosen.length > 0) return ok(chosen);
  const defaultFlow = outgoing.find((flow) => flow.id === defaultFlowId);
  if (defaultFlow) return ok([defaultFlow]);

  return incident('CONDITION_ERROR', 'Expected at least one condition to evaluate to true, or to have a default flow');
}
