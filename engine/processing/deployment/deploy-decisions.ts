import { defaultTenant } from '../../protocol/tenant.js';
import type { DecisionRequirementsValue, DecisionValue } from '../../protocol/values.js';
import type { Processing } from '../processing.js';
import type { DecisionGraph } from './decision-graph.js';
import type { DeployableResource } from './deployable-resource.js';

interface Deployed {
  readonly requirements: Omit<DecisionRequirementsValue, 'resource'>;
  readonly decisions: readonly DecisionValue[];
}

/** A new version of the graph and of each decision in it, unless file name and content are those of the latest, whose decisions are the latest, too. */
export function deployDecisions(processing: Processing, resource: DeployableResource, graph: DecisionGraph): Deployed {
  const { state } = processing;
  const latest = state.latestDecisionRequirements.get(graph.id);
  const isLatest = graph.decisions.every(
    ({ id }) => state.latestDecision.get(id)?.decisionRequirementsKey === latest?.decisionRequirementsKey,
  );
  if (latest?.checksum === resource.checksum && latest.resourceName === resource.name && isLatest) {
    const { resource: _content, ...metadata } = latest;
    const decisions = graph.decisions.flatMap(({ id }) => state.latestDecision.get(id) ?? []);
    return { requirements: { ...metadata, duplicate: true }, decisions: decisions.map((one) => ({ ...one, duplicate: true })) };
  }

  const key = processing.nextKey();
  const requirements = {
    decisionRequirementsId: graph.id,
    decisionRequirementsName: graph.name,
    decisionRequirementsVersion: (latest?.decisionRequirementsVersion ?? 0) + 1,
    decisionRequirementsKey: key,
    namespace: graph.namespace,
    resourceName: resource.name,
    checksum: resource.checksum,
    duplicate: false,
    tenantId: defaultTenant,
  };
  processing.definitions.addGraph(key, graph);
  processing.event('DECISION_REQUIREMENTS', 'CREATED', key, { ...requirements, resource: resource.content });

  const decisions = graph.decisions.map(({ id, name }): DecisionValue => {
    const decisionKey = processing.nextKey();
    const decision = {
      decisionId: id,
      decisionName: name,
      version: (state.latestDecision.get(id)?.version ?? 0) + 1,
      decisionKey,
      decisionRequirementsId: graph.id,
      decisionRequirementsKey: key,
      duplicate: false,
      tenantId: defaultTenant,
    };
    processing.event('DECISION', 'CREATED', decisionKey, decision);
    return decision;
  });
  return { requirements, decisions };
}
