import type { ExecutableElement, SequenceFlow } from '../../model/executable-process.js';
import { ok, type Outcome } from '../../protocol/outcome.js';
import { defaultFlow } from './default-flow.js';
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
function chooseFlows(gateway: ExecutableElement, context: ElementContext): Outcome<readonly SequenceFlow[]> {
  const { outgoing, defaultFlowId } = gateway;
  if (outgoing.length === 0 || (outgoing.length === 1 && !outgoing[0]?.condition)) return ok(outgoing);

  const chosen: SequenceFlow[] = [];
  for (const flow of [...outgoing].reverse()) {
    if (!flow.condition || flow.id === defaultFlowId) continue;
    const holds = context.evaluateBoolean(flow.condition);
    if (!holds.ok) return holds;
    if (holds.value) chosen.push(flow);
  }
  if (chosen.length > 0) return ok(chosen);
  const otherwise = defaultFlow(gateway);
  return otherwise.ok ? ok([otherwise.value]) : otherwise;
}
