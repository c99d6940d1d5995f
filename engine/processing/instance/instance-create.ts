import { noKey } from '../../protocol/key.js';
import { reject, type Answer, type Rejection } from '../../protocol/rejection.js';
import type { ExecutableProcess } from '../../model/executable-process.js';
import { activateInScopes } from '../modification/activate-in-scopes.js';
import { supportedTypes, unsupportedActivation } from '../modification/unsupported-activation.js';
import type { ProcessInstanceCreationValue, ProcessValue } from '../../protocol/values.js';
import type { CommandOf } from '../command.js';
import type { Processing } from '../processing.js';
import type { Processor } from '../processor.js';
import { merge } from '../variable/merge.js';
import { startInstance } from './start-instance.js';

/** Starts a process at its none start event. */
export const createInstance: Processor<'PROCESS_INSTANCE_CREATION CREATE'> = (command, processing) => {
  const found = findProcess(command.value, processing);
  if (!found.ok) return found;
  const process = found.value;
  const executable = processing.definitions.process(process.processDefinitionKey);
  const startIds = command.value.startElementIds ?? [];
  const wrong = checkStart(executable, startIds);
  if (wrong) return wrong;
  if (startIds.length === 0 && executable.elements.get(executable.id)?.noneStartEventId === undefined) {
    return reject('INVALID_STATE', 'Expected to create instance of process with none start event, but there is no such event');
  }

  const processInstanceKey = processing.nextKey();
  const { bpmnProcessId, version, processDefinitionKey, tenantId } = process;
  const value = { bpmnProcessId, version, processDefinitionKey, processInstanceKey, tenantId, variables: command.value.variables };
  merge.local(processing, value, processInstanceKey, command.value.variables);
  if (startIds.length > 0) startAt(processing, executable, value, version, startIds);
  else startInstance(processing, process, processInstanceKey, { processInstanceKey: noKey, elementInstanceKey: noKey });
  processing.event('PROCESS_INSTANCE_CREATION', 'CREATED', processing.nextKey(), value);
  return { ok: true, value };
};

/** Starts in the middle: the process is active at once, its start event never is. */
function startAt(
  processing: Processing,
  executable: ExecutableProcess,
  owner: Omit<ProcessInstanceCreationValue, 'variables' | 'version'>,
  version: number,
  startIds: readonly string[],
): void {
  const { bpmnProcessId, processDefinitionKey, processInstanceKey, tenantId } = owner;
  const keys = { flowScopeKey: noKey, parentProcessInstanceKey: noKey, parentElementInstanceKey: noKey };
  const of = { bpmnProcessId, processDefinitionKey, processInstanceKey, tenantId, version };
  const instance = { ...of, ...keys, elementId: bpmnProcessId, bpmnElementType: 'PROCESS', bpmnEventType: 'UNSPECIFIED' };
  for (const id of startIds) {
    activateInScopes(processing, executable.elements.get(id)!, { instance, ancestorKey: noKey }, () => undefined);
  }
}

function checkStart(executable: ExecutableProcess, startIds: readonly string[]): Rejection | undefined {
  for (const id of startIds) {
    const refuse = (reason: string) =>
      reject('INVALID_ARGUMENT', `Expected to create instance of process with start instructions but ${reason}`);
    const element = executable.elements.get(id);
    if (!element) return refuse(`no element found with id '${id}'.`);
    if (unsupportedActivation.insideMultiInstance(executable, element) !== undefined) {
      return refuse(
        `the element with id '${id}' is inside a multi-instance subprocess. The creation of elements inside a multi-instance subprocess is not supported.`,
      );
    }
    if (unsupportedActivation.byType(element)) {
      return refuse(
        `the element with id '${id}' targets unsupported element type '${element.type}'. Supported element types are: ${supportedTypes}`,
      );
    }
    if (unsupportedActivation.behindEventBasedGateway(executable, element)) {
      return refuse(
        `the element with id '${id}' belongs to an event-based gateway. The creation of elements belonging to an event-based gateway is not supported.`,
      );
    }
  }
  return undefined;
}

function findProcess(
  { bpmnProcessId, version, processDefinitionKey }: CommandOf<'PROCESS_INSTANCE_CREATION CREATE'>['value'],
  { state }: Processing,
): Answer<ProcessValue> {
  if (bpmnProcessId) {
    if (version > 0) {
      const key = state.processVersions.get(`${bpmnProcessId}|${version}`);
      const process = key === undefined ? undefined : state.processes.get(key);
      if (process) return { ok: true, value: process };
      return reject(
        'NOT_FOUND',
        `Expected to find process definition with process ID '${bpmnProcessId}' and version '${version}', but none found`,
      );
    }
    const process = state.latestProcess.get(bpmnProcessId);
    if (process) return { ok: true, value: process };
    return reject('NOT_FOUND', `Expected to find process definition with process ID '${bpmnProcessId}', but none found`);
  }
  if (Number(processDefinitionKey) > 0) {
    const process = state.processes.get(processDefinitionKey);
    if (process) return { ok: true, value: process };
    return reject('NOT_FOUND', `Expected to find process definition with key '${processDefinitionKey}', but none found`);
  }
  return reject('INVALID_ARGUMENT', 'Expected at least a bpmnProcessId or a key greater than -1, but none given');
}
