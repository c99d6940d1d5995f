import type { ActDocument } from '../../adapters/mongo/act-model.js';
import type { DecisionDocument, EventDocument } from '../../adapters/mongo/case-store.js';
import type { Database } from '../../adapters/mongo/database.js';
import type { PaymentRecord, PaymentStore } from '../../domain/ports/payment-store.js';
import type { IncidentDocument, InstanceDocument, ReadModel, TaskDocument, VariableDocument } from '../monitoring/documents.js';
import { elementNames } from '../monitoring/element-names.js';

export interface CaseParts {
  readonly acts: readonly ActDocument[];
  readonly events: readonly EventDocument[];
  readonly decisions: readonly DecisionDocument[];
  readonly payments: readonly PaymentRecord[];
  readonly instances: readonly InstanceDocument[];
  readonly incidents: readonly IncidentDocument[];
  /** Open ones. */
  readonly tasks: readonly TaskDocument[];
  /** What people did with tasks, the ended ones too. */
  readonly actedOn: readonly Pick<TaskDocument, '_id' | 'name' | 'elementId' | 'verbs'>[];
  /** The few variables that are shown, by the instance whose own they are: a case may have several, one called by another. */
  readonly variables: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  /** Steps under way that wait for no person, e.g. the bank's answer. */
  readonly activeElementNames: readonly string[];
}

const shown = ['postHocDueOn', 'laterStageFen', 'personsAffected', 'temporaryAidType', 'amountFen'];

/** Gathers what belongs to a case from the documents and the read model. */
export async function readCaseParts(caseId: string, { acts, db }: Database, payments: PaymentStore, model: ReadModel): Promise<CaseParts> {
  const [actsOfCase, events, decisions, paymentsOfCase, instances, tasks, actedOn] = await Promise.all([
    acts.find({ caseId }).sort({ at: 1 }).lean<ActDocument[]>(),
    db.collection<EventDocument>('caseEvents').find({ caseId }).sort({ at: 1 }).toArray(),
    db.collection<DecisionDocument>('decisions').find({ caseId }).toArray(),
    payments.ofCase(caseId),
    model.instances.find({ caseId }).sort({ sortKey: 1 }).toArray(),
    model.tasks.find({ caseId, state: 'open' }, { projection: { verbs: 0 } }).toArray(),
    model.tasks.find({ caseId, 'verbs.0': { $exists: true } }, { projection: { name: 1, elementId: 1, verbs: 1 } }).limit(500).toArray(),
  ]);
  const keys = instances.map(({ _id }) => _id);
  const [incidents, variables, activeElementNames] = await Promise.all([
    model.incidents.find({ instanceKey: { $in: keys } }).toArray(),
    model.variables.find({ instanceKey: { $in: keys }, name: { $in: shown }, scopeKey: { $in: keys } }).toArray(),
    namesOfActive(instances, model),
  ]);
  return {
    acts: actsOfCase,
    events,
    decisions,
    payments: paymentsOfCase,
    instances,
    incidents,
    tasks,
    actedOn,
    variables: new Map(keys.map((key) => [key, valuesOf(variables.filter(({ instanceKey }) => instanceKey === key))])),
    activeElementNames,
  };
}

function valuesOf(variables: readonly VariableDocument[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(variables.map(({ name, value }) => [name, JSON.parse(value) as unknown]));
}

/** Steps under way that wait for no person. */
export async function namesOfActive(instances: readonly InstanceDocument[], model: ReadModel): Promise<readonly string[]> {
  const running = instances.filter(({ state }) => state === 'active');
  const elements = await model.elementInstances
    .find({ instanceKey: { $in: running.map(({ _id }) => _id) }, state: 'active', type: { $nin: ['USER_TASK', 'CALL_ACTIVITY', 'SUB_PROCESS', 'BOUNDARY_EVENT'] } })
    .toArray();
  if (elements.length === 0) return [];

  const definitions = await model.definitions.find({ _id: { $in: running.map(({ definitionKey }) => definitionKey) } }).toArray();
  const names = new Map(definitions.map(({ _id, xml }) => [_id, elementNames(xml)]));
  return elements.map(({ instanceKey, elementId }) => {
    const definitionKey = running.find(({ _id }) => _id === instanceKey)?.definitionKey ?? '';
    return names.get(definitionKey)?.get(elementId) ?? elementId;
  });
}
