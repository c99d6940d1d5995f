import type { Problems } from '../model/problems.js';
import type { Decision } from './decision-requirements-graph.js';

/** Every required decision exists in the file, and none requires itself by way of others. */
export function checkRequirements(decisions: readonly Decision[], problems: Problems): void {
  const byId = new Map(decisions.map((decision) => [decision.id, decision]));
  for (const decision of decisions) {
    for (const id of decision.requiredDecisionIds) {
      if (!byId.has(id)) problems.add(decision.id, `The required decision '${id}' does not exist in this file`);
    }
  }

  // What is left when decisions without open requirements are taken away again and again is a cycle or hangs on one.
  let open = new Map(byId);
  for (;;) {
    const still = [...open].filter(([, decision]) => decision.requiredDecisionIds.some((id) => open.has(id)));
    if (still.length === open.size) break;
    open = new Map(still);
  }
  for (const id of open.keys()) problems.add(id, 'Cyclic dependencies between decisions are not allowed');
}
