import type { MatterDocument } from '../../adapters/mongo/matters.js';
import type { MatterState, MatterSummary } from '../../domain/api-matters.js';
import type { InstanceDocument } from '../monitoring/documents.js';

/** A matter with where its own instance stands; there is none yet while it starts. */
export function matterSummary(
  { _id, matterNumber, processId, processName, title, areaName, createdAt, begunByName }: MatterDocument,
  instance: Pick<InstanceDocument, 'state'> | undefined,
): MatterSummary {
  return {
    matterId: _id,
    matterNumber,
    processId,
    processName,
    title,
    areaName,
    begunAt: createdAt,
    begunByName,
    state: stateOf(instance),
  };
}

const states = { active: 'running', incident: 'blocked', completed: 'ended', terminated: 'canceled' } as const satisfies Record<
  InstanceDocument['state'],
  MatterState
>;

function stateOf(instance: Pick<InstanceDocument, 'state'> | undefined): MatterState {
  return instance ? states[instance.state] : 'starting';
}
