import type { DeployableResource } from './deployable-resource.js';

/** An id that the file shares with one before it in the same deployment, in Zeebe's words for each kind. */
export function duplicateId(resource: DeployableResource, before: readonly DeployableResource[]): string | undefined {
  switch (resource.kind) {
    case 'bpmn': {
      const found = find(before, (other) => other.kind === 'bpmn' && other.processes.some(({ id }) => resource.processIds.includes(id)));
      return found && `Duplicated process id in resources '${found.name}' and '${resource.name}'`;
    }
    case 'dmn': {
      const { id, decisions } = resource.graph;
      const sameGraph = find(before, (other) => other.kind === 'dmn' && other.graph.id === id);
      if (sameGraph) return notUnique('decision requirements', id, sameGraph, resource);
      const decisionIds = new Set(decisions.map((decision) => decision.id));
      const known = before.flatMap((other) =>
        other.kind === 'dmn' ? other.graph.decisions.map((decision) => ({ id: decision.id, other })) : [],
      );
      const same = known.find((one) => decisionIds.has(one.id));
      return same && notUnique('decision', same.id, same.other, resource);
    }
    case 'form': {
      const found = find(before, (other) => other.kind === 'form' && other.formId === resource.formId);
      return found && notUnique('form', resource.formId, found, resource);
    }
  }
}

function find(resources: readonly DeployableResource[], isIt: (resource: DeployableResource) => boolean): DeployableResource | undefined {
  return resources.find(isIt);
}

function notUnique(kind: string, id: string, first: DeployableResource, second: DeployableResource): string {
  return (
    `Expected the ${kind} ids to be unique within a deployment but found a duplicated id '${id}' ` +
    `in the resources '${first.name}' and '${second.name}'.`
  );
}
