import { Refused, reject } from '../../protocol/rejection.js';
import type { ProcessValue } from '../../protocol/values.js';
import type { ElementInstance } from '../../state/rows.js';
import { ElementContext } from '../elements/element-context.js';
import { subscriptions } from '../event/subscriptions.js';
import { closeSubscription } from '../message/subscription-close.js';
import type { Processing } from '../processing.js';
import type { Processor } from '../processor.js';
import { checkMigration, type Migration } from './check-migration.js';
import { checkPlan } from './check-plan.js';

/** Lets a running instance go on by another definition. Keys, variables, jobs and incidents stay. */
export const migrateInstance: Processor<'PROCESS_INSTANCE_MIGRATION MIGRATE'> = ({ key, value }, processing) => {
  const { state, definitions } = processing;
  const instance = state.elementInstances.get(key);
  if (!instance || instance.value.bpmnElementType !== 'PROCESS') {
    return reject('NOT_FOUND', `Expected to migrate process instance but no process instance found with key '${key}'`);
  }
  processing.concerns(key);
  const targetDefinition = state.processes.get(value.targetProcessDefinitionKey);
  const source = definitions.process(instance.value.processDefinitionKey);
  const target = targetDefinition && definitions.process(targetDefinition.processDefinitionKey);
  const wrong = checkPlan({ instanceKey: key, ...value }, source, target, state);
  if (wrong) return wrong;
  if (!targetDefinition || !target) throw new Error('A plan without a target has passed its checks');

  const mapping = new Map(value.mappingInstructions.map(({ sourceElementId, targetElementId }) => [sourceElementId, targetElementId]));
  mapping.set(source.id, target.id);
  const migration = { instanceKey: key, source, target, mapping };
  const all = withChildren(processing, instance);
  for (const one of all) {
    const refusal = checkMigration(one, migration, state);
    if (refusal) return refusal;
  }
  for (const one of all) migrateElement(processing, one, migration, targetDefinition);
  processing.event('PROCESS_INSTANCE_MIGRATION', 'MIGRATED', key, { processInstanceKey: key, ...value, tenantId: instance.value.tenantId });
  return { ok: true, value: null };
};

/** Level by level, as Zeebe walks them. */
function withChildren({ state }: Processing, root: ElementInstance): readonly ElementInstance[] {
  const all = [root];
  for (const one of all) all.push(...state.children.list(one.key).flatMap((key) => state.elementInstances.get(key) ?? []));
  return all;
}

function migrateElement(processing: Processing, instance: ElementInstance, { mapping }: Migration, target: ProcessValue): void {
  const { state } = processing;
  const { bpmnProcessId, processDefinitionKey, version } = target;
  const elementId = mapping.get(instance.value.elementId)!;
  const moved = { bpmnProcessId, processDefinitionKey, elementId };
  const value = { ...instance.value, ...moved, version };
  processing.event('PROCESS_INSTANCE', 'ELEMENT_MIGRATED', instance.key, value);

  const job = instance.jobKey === undefined ? undefined : state.jobs.get(instance.jobKey);
  if (job) processing.event('JOB', 'MIGRATED', job.key, { ...job.value, ...moved, processDefinitionVersion: version });
  for (const incidentKey of state.incidentsOfElement.list(instance.key)) {
    const found = state.incidents.get(incidentKey);
    if (!found) continue;
    const { key: _key, ...incident } = found;
    processing.event('INCIDENT', 'MIGRATED', incidentKey, { ...incident, ...moved });
  }
  const userTask = instance.userTaskKey === undefined ? undefined : state.userTasks.get(instance.userTaskKey);
  if (userTask) {
    processing.event('USER_TASK', 'MIGRATED', userTask.userTaskKey, { ...userTask, ...moved, processDefinitionVersion: version });
  }
  for (const [name, { key }] of Object.entries(state.variables.get(instance.key) ?? {})) {
    const { processInstanceKey, tenantId } = value;
    processing.event('VARIABLE', 'MIGRATED', key, {
      name,
      value: 'null',
      scopeKey: instance.key,
      processInstanceKey,
      processDefinitionKey,
      bpmnProcessId,
      tenantId,
    });
  }
  if (instance.state !== 'ACTIVATING') moveSubscriptions(processing, instance, new ElementContext(processing, instance.key, value));
}

/** What it waited for by the old definition is closed, what it waits for by the new one is opened. */
function moveSubscriptions(processing: Processing, instance: ElementInstance, context: ElementContext): void {
  const old = processing.state.subscriptionsOfElement.list(instance.key);
  const opened = subscriptions.open(context);
  if (!opened.ok) {
    throw new Refused(
      'INVALID_STATE',
      `Expected to migrate process instance '${instance.value.processInstanceKey}' but active element with id '${instance.value.elementId}' ` +
        `is mapped to element with id '${context.element.id}' that must be subscribed to a message catch event. ${opened.message}`,
    );
  }
  for (const key of old) closeSubscription(processing, key);
}
