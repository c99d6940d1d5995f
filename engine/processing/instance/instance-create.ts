import { noKey } from '../../protocol/key.js';
import { reject, type Answer } from '../../protocol/rejection.js';
import type { ProcessValue } from '../../protocol/values.js';
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
  if (executable.elements.get(executable.id)?.noneStartEventId === undefined) {
    return reject('INVALID_STATE', 'Expected to create instance of process with none start event, but there is no such event');
  }

  const processInstanceKey = processing.nextKey();
  const { bpmnProcessId, version, processDefinitionKey, tenantId } = process;
  const value = { bpmnProcessId, version, processDefinitionKey, processInstanceKey, tenantId, variables: command.value.variables };
  merge.local(processing, value, processInstanceKey, command.value.variables);
  startInstance(processing, process, processInstanceKey, { processInstanceKey: noKey, elementInstanceKey: noKey });
  processing.event('PROCESS_INSTANCE_CREATION', 'CREATED', processing.nextKey(), value);
  return { ok: true, value };
};

function findProcess(
  { bpmnProcessId, version, processDefinitionKey }: CommandOf<'PROCESS_INSTANCE_CREATION CREATE'>['value'],
  { state }: Processing,
): Answer<ProcessValue> {
  if (bpmnProcessId) {
    if (version > 0) {
      const key = state.processVersions.get(`${bpmnProcessId}|${version}`);
      const process = key === undefined ? undefined : state.processes.get(key);
      if (process) return { ok: true, value: process };
      return reject('NOT_FOUND', `Expected to find process definition with process ID '${bpmnProcessId}' and version '${version}', but none found`);
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
