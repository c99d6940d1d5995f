import { noKey } from '../../protocol/key.js';
import type { EventOf } from '../../protocol/record.js';
import type { Documents } from '../../protocol/documents.js';
import type { ElementInstance, LifecycleState } from '../rows.js';
import type { MutableTables } from '../state.js';
import type { Appliers } from './applier.js';
import { forgetWaiting } from './forget-waiting.js';

export const processInstanceAppliers: Appliers<'PROCESS_INSTANCE'> = {
  ELEMENT_ACTIVATING(tables, { key, value: { startedBy, ...value } }) {
    const turns = value.bpmnElementType === 'MULTI_INSTANCE_BODY' ? { turns: { started: 0, completed: 0, terminated: 0 } } : {};
    tables.elementInstances.set(key, { key, value, state: 'ACTIVATING', activeChildren: 0, pendingFlows: 0, ...turns });
    if (startedBy) keepTrigger(tables, key, value, startedBy);
    if (value.bpmnElementType === 'PROCESS') tables.instancesOfDefinition.add(value.processDefinitionKey, key);
    if (value.flowScopeKey !== noKey) enterScope(tables, key, value);
    else if (value.parentElementInstanceKey !== noKey) {
      const caller = tables.elementInstances.get(value.parentElementInstanceKey);
      if (caller) tables.elementInstances.set(caller.key, { ...caller, calledInstanceKey: key });
    }
  },
  ELEMENT_ACTIVATED: (tables, record) => moveTo(tables, record, 'ACTIVATED'),
  ELEMENT_COMPLETING: (tables, record) => moveTo(tables, record, 'COMPLETING'),
  ELEMENT_TERMINATING: (tables, record) => moveTo(tables, record, 'TERMINATING'),
  ELEMENT_MIGRATED(tables, { key, value }) {
    const instance = tables.elementInstances.get(key);
    if (instance) tables.elementInstances.set(key, { ...instance, value });
    if (value.bpmnElementType === 'PROCESS' && instance) {
      tables.instancesOfDefinition.delete(instance.value.processDefinitionKey, key);
      tables.instancesOfDefinition.add(value.processDefinitionKey, key);
    }
    moveCorrelation(tables, key, value.bpmnProcessId);
  },
  ELEMENT_COMPLETED(tables, record) {
    const caller = tables.elementInstances.get(record.value.parentElementInstanceKey);
    if (caller && record.value.returned) bringBack(tables, caller, record.value.returned);
    leave(tables, record);
  },
  ELEMENT_TERMINATED: leave,

  SEQUENCE_FLOW_TAKEN(tables, { value }) {
    const scope = tables.elementInstances.get(value.flowScopeKey);
    if (!scope) return;
    tables.elementInstances.set(scope.key, { ...scope, pendingFlows: scope.pendingFlows + 1 });
    const taken = tables.takenFlows.get(scope.key) ?? {};
    tables.takenFlows.set(scope.key, { ...taken, [value.elementId]: (taken[value.elementId] ?? 0) + 1 });
  },
};

type ElementRecord = EventOf<'PROCESS_INSTANCE'>;

/** The event goes with what it has started, from the scope to the event sub-process and from there to its start event. */
function keepTrigger(
  tables: MutableTables,
  key: string,
  { processInstanceKey, processDefinitionKey, flowScopeKey, tenantId }: ElementRecord['value'],
  startedBy: NonNullable<ElementRecord['value']['startedBy']>,
): void {
  tables.triggers.set(key, { ...startedBy, scopeKey: key, processInstanceKey, processDefinitionKey, tenantId });
  if (tables.triggers.get(flowScopeKey)?.targetElementId === startedBy.targetElementId) tables.triggers.delete(flowScopeKey);
}

/** A call activity completes with what the process that it called has left; unless something has interrupted it already. */
function bringBack(tables: MutableTables, { key, value }: ElementInstance, variables: Documents): void {
  if (tables.triggers.has(key)) return;
  const { elementId: targetElementId, processInstanceKey, processDefinitionKey, tenantId } = value;
  tables.triggers.set(key, { scopeKey: key, targetElementId, processInstanceKey, processDefinitionKey, variables, tenantId });
}

function enterScope(tables: MutableTables, key: string, value: ElementRecord['value']): void {
  tables.children.add(value.flowScopeKey, key);
  const scope = tables.elementInstances.get(value.flowScopeKey);
  if (!scope) return;
  const consumes = value.consumes ?? [];
  tables.elementInstances.set(scope.key, {
    ...scope,
    activeChildren: scope.activeChildren + 1,
    pendingFlows: scope.pendingFlows - consumes.length,
    ...(scope.turns && { turns: { ...scope.turns, started: scope.turns.started + 1 } }),
  });
  const child = tables.elementInstances.get(key);
  if (scope.turns && child) tables.elementInstances.set(key, { ...child, turn: scope.turns.started + 1 });
  if (consumes.length === 0) return;
  const taken = { ...tables.takenFlows.get(scope.key) };
  for (const flowId of consumes) {
    const left = (taken[flowId] ?? 0) - 1;
    if (left > 0) taken[flowId] = left;
    else delete taken[flowId];
  }
  tables.takenFlows.set(scope.key, taken);
}

function moveTo(tables: MutableTables, { key }: ElementRecord, state: LifecycleState): void {
  const instance = tables.elementInstances.get(key);
  if (instance) tables.elementInstances.set(key, { ...instance, state });
}

function leave(tables: MutableTables, { key, value, intent }: ElementRecord): void {
  tables.elementInstances.delete(key);
  tables.variables.delete(key);
  tables.takenFlows.delete(key);
  tables.inputCollections.delete(key);
  tables.triggers.delete(key);
  if (value.bpmnElementType === 'EVENT_SUB_PROCESS') forgetWaiting(tables, key);
  if (value.flowScopeKey === noKey) {
    tables.instancesOfDefinition.delete(value.processDefinitionKey, key);
    return forget(tables, key);
  }

  tables.children.delete(value.flowScopeKey, key);
  const scope = tables.elementInstances.get(value.flowScopeKey);
  if (!scope) return;
  const { turns } = scope;
  const how = intent === 'ELEMENT_COMPLETED' ? 'completed' : 'terminated';
  const endsScope = intent === 'ELEMENT_COMPLETED' && value.bpmnEventType === 'TERMINATE';
  if (endsScope) tables.takenFlows.delete(scope.key);
  tables.elementInstances.set(scope.key, {
    ...scope,
    activeChildren: scope.activeChildren - 1,
    ...(endsScope && { pendingFlows: 0 }),
    ...(turns && { turns: { ...turns, [how]: turns[how] + 1 } }),
  });
}

/** The message that started it counts for the process that it is an instance of now. */
function moveCorrelation(tables: MutableTables, processInstanceKey: string, bpmnProcessId: string): void {
  const started = tables.correlationOfInstance.get(processInstanceKey);
  if (!started || started.bpmnProcessId === bpmnProcessId) return;
  tables.instanceByCorrelation.delete(`${started.bpmnProcessId}|${started.correlationKey}`);
  tables.instanceByCorrelation.set(`${bpmnProcessId}|${started.correlationKey}`, processInstanceKey);
  tables.correlationOfInstance.set(processInstanceKey, { ...started, bpmnProcessId });
}

/** A process instance has ended: the message that started it may start the next one. */
function forget(tables: MutableTables, processInstanceKey: string): void {
  const started = tables.correlationOfInstance.get(processInstanceKey);
  if (!started) return;
  tables.correlationOfInstance.delete(processInstanceKey);
  tables.instanceByCorrelation.delete(`${started.bpmnProcessId}|${started.correlationKey}`);
}
