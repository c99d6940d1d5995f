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

  for (const id of inCycles(byId)) problems.add(id, 'Cyclic dependencies between decisions are not allowed');
}

/** What is left when decisions without open requirements are taken away again and again is a cycle or hangs on one. */
function inCycles(byId: ReadonlyMap<string, Decision>): Iterable<string> {
  const open = new Map<string, Set<string>>();
  const dependents = new Map<string, string[]>();
  for (const { id, requiredDecisionIds } of byId.values()) {
    const required = new Set(requiredDecisionIds.filter((one) => byId.has(one)));
    open.set(id, required);
    for (const one of required) {
      const known = dependents.get(one);
      if (known) known.push(id);
      else dependents.set(one, [id]);
    }
  }

  const free = [...open].flatMap(([id, required]) => (required.size === 0 ? id : []));
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    open.delete(id);
    for (const dependent of dependents.get(id) ?? []) {
      const required = open.get(dependent);
      required?.delete(id);
      if (required?.size === 0) free.push(dependent);
    }
  }
  return open.keys();
}
