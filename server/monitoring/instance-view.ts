import type { InstanceSummary } from '../../domain/api.js';
import type { InstanceDocument, ReadModel } from './documents.js';

/** Instances as lists show them, with the steps they are at. */
export async function instanceViews(instances: readonly InstanceDocument[], model: ReadModel, townshipNames: ReadonlyMap<string, string>): Promise<readonly InstanceSummary[]> {
  const [definitions, active] = await Promise.all([
    model.definitions.find({ _id: { $in: [...new Set(instances.map(({ definitionKey }) => definitionKey))] } }, { projection: { name: 1, elementNames: 1 } }).toArray(),
    model.elementInstances.find({ instanceKey: { $in: instances.map(({ _id }) => _id) }, state: 'active' }, { projection: { instanceKey: 1, elementId: 1 } }).toArray(),
  ]);
  const names = new Map(definitions.map(({ _id, name }) => [_id, name]));
  const elementNames = new Map(definitions.map(({ _id, elementNames = [] }) => [_id, new Map(elementNames)]));

  return instances.map((instance) => ({
    instanceKey: instance._id,
    processId: instance.processId,
    processName: names.get(instance.definitionKey) ?? instance.processId,
    version: instance.version,
    state: instance.state,
    startedAt: instance.startedAt,
    ...(instance.endedAt !== undefined && { endedAt: instance.endedAt }),
    ...(instance.caseId !== undefined && { caseId: instance.caseId }),
    ...(instance.receiptNumber !== undefined && { receiptNumber: instance.receiptNumber }),
    ...(instance.townshipCode !== undefined && { townshipName: townshipNames.get(instance.townshipCode) ?? instance.townshipCode }),
    currentElements: [...new Set(active.filter(({ instanceKey }) => instanceKey === instance._id).map(({ elementId }) => elementNames.get(instance.definitionKey)?.get(elementId) ?? elementId))],
    ...(instance.parentInstanceKey !== undefined && { parentInstanceKey: instance.parentInstanceKey }),
  }));
}
