import type { ExecutableElement, SequenceFlow } from '../../model/executable-process.js';
import { ok, type Outcome } from '../../protocol/outcome.js';
import { defaultFlow } from './default-flow.js';
import type { ElementContext } from './element-context.js';
import type { ElementProcessor } from './element-processor.js';
import { paths } from './paths.js';

/**
 * Leaves by exactly one outgoing flow: the first whose condition holds, otherwise the default.
 * A gateway never waits, so one command takes it from activating to completed.
 */
export const exclusiveGateway: ElementProcessor = {
  kind: 'EXCLUSIVE_GATEWAY',

  activate(gateway, context) {
    // Decide before writing anything: after an incident the same command runs again from here.
    const choice = chooseFlow(gateway, context);
    if (!choice.ok) return choice;

    context.passThrough();
    if (choice.value) context.takeFlow(choice.value);
    else paths.end(context);
    return ok();
  },
};

/** The flow to take, or undefined when the gateway has none and so ends its path. */
function chooseFlow(gateway: ExecutableElement, context: ElementContext): Outcome<SequenceFlow | undefined> {
  const { outgoing, defaultFlowId } = gateway;
  if (outgoing.length === 0) return ok(undefined);
  if (outgoing.length === 1 && !outgoing[0]?.condition) return ok(outgoing[0]);

  // Zeebe asks in reverse document order, so of two true conditions the later one wins.
  for (const flow of [...outgoing].reverse()) {
    if (!flow.condition || flow.id === defaultFlowId) continue;
    const holds = context.evaluateBoolean(flow.condition);
    if (!holds.ok) return holds;
    if (holds.value) return ok(flow);
  }
  return defaultFlow(gateway);
}
