import type { ExecutableProcess } from '../../model/executable-process.js';
import { noKey, type Key } from '../../protocol/key.js';
import { Refused, reject, type Rejection } from '../../protocol/rejection.js';
import type { ProcessValue } from '../../protocol/values.js';
import type { ElementInstance } from '../../state/rows.js';
import type { CommandOf } from '../command.js';
import { ElementContext } from '../elements/element-context.js';
import { subscriptions } from '../event/subscriptions.js';
import { closeSubscription } from '../message/subscription-close.js';
import type { Processing } from '../processing.js';
import type { Processor } from '../processor.js';
import { checkMigration, type Migration } from './check-migration.js';

/** Lets a running instance go on by another definition. Keys, variables, jobs and incidents stay. */
export const migrateInstance: Processor<'PROCESS_INSTANCE_MIGRATION MIGRATE'> = ({ key, value }, processing) => {
  const { state, definitions } = processing;
  const instance = state.elementInstances.get(key);
  if (!instance || instance.value.bpmnElementType !== 'PROCESS') {
    return reject('NOT_FOUND', `Expected to migrate process instance but no process instance found with key '${key}'`);
  }
  processing.concerns(key);
  if (instance.value.parentProcessInstanceKey !== noKey) {
    return reject(
      'INVALID_STATE',
      `Expected to migrate process instance '${key}' but process instance is a child process instance. Child process instances cannot be migrated.`,
    );
  }
  const targetDefinition = state.processes.get(value.targetProcessDefinitionKey);
  const source = definitions.process(instance.value.processDefinitionKey);
  const target = targetDefinition && definitions.process(targetDefinition.processDefinitionKey);
  const wrong = checkPlan(key, value, source, target);
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

function checkPlan(
  key: Key,
  { targetProcessDefinitionKey, mappingInstructions }: CommandOf<'PROCESS_INSTANCE_MIGRATION MIGRATE'>['value'],
  source: ExecutableProcess,
  target: ExecutableProcess | undefined,
): Rejection | undefined {
  const sources = mappingInstructions.map(({ sourceElementId }) => sourceElementId);
  const duplicates = [...new Set(sources.filter((id, i) => sources.indexOf(id) !== i))];
  if (duplicates.length > 0) {
    return reject(
      'INVALID_ARGUMENT',
      `Expected to migrate process instance '${key}' but the mapping instructions contain duplicate source element ids '[${duplicates.join(', ')}]'.`,
    );
  }
  if (!target) {
    return reject(
      'NOT_FOUND',
      `Expected to migrate process instance to process definition but no process definition found with key '${targetProcessDefinitionKey}'`,
    );
  }
  for (const { sourceElementId, targetElementId } of mappingInstructions) {
    const unknown = !source.elements.has(sourceElementId)
      ? (['source', sourceElementId] as const)
      : !target.elements.has(targetElementId)
        ? (['target', targetElementId] as const)
        : undefined;
    if (!unknown) continue;
    const [side, id] = unknown;
    return reject(
      'INVALID_ARGUMENT',
      `Expected to migrate process instance '${key}' but mapping instructions contain a non-existing ${side} element id '${id}'. ` +
        `Elements provided in mapping instructions must exist in the ${side} process definition.`,
    );
  }
  if ((source.elements.get(source.id)?.eventSubProcessIds.length ?? 0) > 0) {
    return reject(
      'INVALID_STATE',
      'Expected to migrate process instance but process instance has an event subprocess. Process instances with event subprocesses cannot be migrated yet.',
    );
  }
  if ((target.elements.get(target.id)?.eventSubProcessIds.length ?? 0) > 0) {
    return reject(
      'INVALID_STATE',
      'Expected to migrate process instance but target process has an event subprocess. Target processes with event subprocesses cannot be migrated yet.',
    );
  }
  return undefined;
}

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
