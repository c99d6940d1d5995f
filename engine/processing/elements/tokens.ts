import type { ExecutableElement } from '../../model/executable-process.js';
import type { ElementInstance } from '../../state/rows.js';
import type { State } from '../../state/state.js';

/**
 * The sequence flows whose tokens an element takes when it starts, or undefined while one is missing. A parallel
 * gateway takes one from each incoming flow; surplus tokens stay for its next round.
 */
export function tokensFor(
  state: State,
  element: ExecutableElement,
  scope: ElementInstance,
  viaFlowId: string | undefined,
): readonly string[] | undefined {
  if (viaFlowId === undefined) return [];
  const taken = state.takenFlows.get(scope.key) ?? {};
  // An interruption, or a terminate end event, may have taken the token away.
  if (element.type !== 'PARALLEL_GATEWAY') return (taken[viaFlowId] ?? 0) > 0 ? [viaFlowId] : undefined;
  const incoming = element.incoming.map((flow) => flow.id);
  return incoming.every((id) => (taken[id] ?? 0) > 0) ? incoming : undefined;
}
