import type { IncidentView, InstanceDetail } from '../../domain/api.js';
import type { Townships } from '../emergencies/townships.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import type { ElementInstanceDocument, IncidentDocument, ReadModel } from './documents.js';
import { elementNames } from './element-names.js';
import { instanceViews } from './instance-view.js';
import { visibleInstances } from './visible-instances.js';

export type ReadInstance = (instanceKey: string, user: ActingUser) => Promise<InstanceDetail>;

/** One process instance with its diagram and all that happened in it. */
export function readInstance(model: ReadModel, townships: Townships): ReadInstance {
  return async (instanceKey, user) => {
    const found = await model.instances.findOne({ $and: [{ _id: instanceKey }, visibleInstances(user)] });
    if (!found) throw refuse('not-found');

    const [definition, elements, flows, variables, jobs, incidents, children, all] = await Promise.all([
      model.definitions.findOne({ _id: found.definitionKey }),
      model.elementInstances.find({ instanceKey }).sort({ startedAt: 1, _id: 1 }).toArray(),
      model.takenFlows.find({ instanceKey }).toArray(),
      model.variables.find({ instanceKey }).sort({ name: 1 }).toArray(),
      model.jobs.find({ instanceKey }).toArray(),
      model.incidents.find({ instanceKey }).sort({ at: 1 }).toArray(),
      model.instances.find({ parentInstanceKey: instanceKey }).sort({ sortKey: 1 }).toArray(),
      townships.all(),
    ]);
    const townshipNames = new Map(all.map(({ _id, name }) => [_id, name]));
    const [instance, ...childViews] = await instanceViews([found, ...children], model, townshipNames);
    if (!instance) throw refuse('not-found');
    const names = elementNames(definition?.xml ?? '');

    return {
      instance,
      definitionKey: found.definitionKey,
      bpmnXml: definition?.xml ?? '',
      elements: elements.map((element) => elementView(element, names, incidents)),
      takenFlows: flows.map(({ flowId }) => flowId),
      variables: variables.map(({ scopeKey, name, value }) => ({ scopeKey, name, value })),
      jobs: jobs.map(({ _id, elementId, type, state, retries, worker, errorMessage }) => ({
        key: _id, elementId, type, state, retries, worker, ...(errorMessage !== undefined && { errorMessage }),
      })),
      incidents: incidents.map(incidentView),
      children: childViews,
    };
  };
}

function elementView(element: ElementInstanceDocument, names: ReadonlyMap<string, string>, incidents: readonly IncidentDocument[]): InstanceDetail['elements'][number] {
  const isStuck = element.state === 'active' && incidents.some(({ state, elementInstanceKey }) => state === 'open' && elementInstanceKey === element._id);
  return {
    key: element._id,
    elementId: element.elementId,
    name: names.get(element.elementId) ?? element.elementId,
    type: element.type,
    state: isStuck ? 'incident' : element.state,
    startedAt: element.startedAt,
    ...(element.endedAt !== undefined && { endedAt: element.endedAt }),
  };
}

function incidentView({ _id, elementId, errorType, message, at, jobKey, state }: IncidentDocument): IncidentView {
  return { incidentKey: _id, elementId, errorType, message, at, ...(jobKey !== undefined && { jobKey }), state };
}
