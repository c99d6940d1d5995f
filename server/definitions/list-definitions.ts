import type { Db } from 'mongodb';
import type { DefinitionSummary } from '../../domain/api.js';
import type { DefinitionDocument, ReadModel } from '../monitoring/documents.js';

/** Who deployed a version and why, and what it was; `_id` is the key that the engine gave. */
export interface DeploymentNote {
  readonly _id: string;
  readonly resourceName: string;
  readonly content: string;
  readonly note: string;
  readonly deployedBy: string;
  readonly at: string;
}

export type ListDefinitions = () => Promise<readonly DefinitionSummary[]>;

/** All versions, by process, the newest first. */
export function listDefinitions(db: Db, model: Pick<ReadModel, 'definitions' | 'instances'>): ListDefinitions {
  return async () => {
    const definitions = await model.definitions.find({}, { projection: { xml: 0 } }).sort({ processId: 1, version: -1 }).toArray();
    const notes = await db.collection<DeploymentNote>('deploymentNotes').find({}, { projection: { content: 0 } }).toArray();
    const running = await Promise.all(definitions.map(({ _id }) => model.instances.countDocuments({ definitionKey: _id, state: { $in: ['active', 'incident'] } })));

    return definitions.map((definition, index) => toSummary(definition, {
      isLatest: definitions[index - 1]?.processId !== definition.processId,
      runningInstances: running[index] ?? 0,
      note: notes.find(({ _id }) => _id === definition._id),
    }));
  };
}

function toSummary(
  { _id, processId, name, version, resourceName, deployedAt }: DefinitionDocument,
  { isLatest, runningInstances, note }: { isLatest: boolean; runningInstances: number; note: DeploymentNote | undefined },
): DefinitionSummary {
  return { definitionKey: _id, processId, name, version, isLatest, resourceName, deployedAt, runningInstances, ...(note && { note: note.note, deployedBy: note.deployedBy }) };
}
