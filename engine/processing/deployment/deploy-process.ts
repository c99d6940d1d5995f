import { evaluateString } from '../../feel/evaluate.js';
import type { ExecutableProcess } from '../../model/executable-process.js';
import { noKey } from '../../protocol/key.js';
import { defaultTenant } from '../../protocol/tenant.js';
import type { ProcessValue } from '../../protocol/values.js';
import type { Processing } from '../processing.js';
import type { DeployableResource } from './deployable-resource.js';

/** A new version of the process, unless file name and content are those of the latest. */
export function deployProcess(
  processing: Processing,
  resource: DeployableResource,
  executable: ExecutableProcess,
): Omit<ProcessValue, 'resource'> {
  const latest = processing.state.latestProcess.get(executable.id);
  if (latest?.checksum === resource.checksum && latest.resourceName === resource.name) {
    const { resource: _content, ...metadata } = latest;
    return { ...metadata, duplicate: true };
  }

  const key = processing.nextKey();
  const metadata = {
    bpmnProcessId: executable.id,
    version: (latest?.version ?? 0) + 1,
    processDefinitionKey: key,
    resourceName: resource.name,
    checksum: resource.checksum,
    duplicate: false,
    tenantId: defaultTenant,
  };
  processing.definitions.addProcess(key, executable);
  processing.event('PROCESS', 'CREATED', key, { ...metadata, resource: resource.content });
  moveStartSubscriptions(processing, executable, metadata);
  return metadata;
}

/** Messages start the newest version only. */
function moveStartSubscriptions(
  processing: Processing,
  executable: ExecutableProcess,
  { bpmnProcessId, processDefinitionKey, tenantId }: Omit<ProcessValue, 'resource'>,
): void {
  const { state } = processing;
  for (const key of state.startSubscriptionsOfProcess.list(bpmnProcessId)) {
    const old = state.startSubscriptions.get(key);
    if (!old) continue;
    const { key: _key, ...value } = old;
    processing.event('MESSAGE_START_EVENT_SUBSCRIPTION', 'DELETED', key, value);
  }
  for (const id of executable.elements.get(executable.id)?.startEventIds ?? []) {
    const message = executable.elements.get(id)?.message;
    if (!message) continue;
    const name = evaluateString(message.name, {}, processing.nowMs);
    if (!name.ok) throw new Error(`The message name of start event '${id}' is not constant: ${name.message}`);
    processing.event('MESSAGE_START_EVENT_SUBSCRIPTION', 'CREATED', processing.nextKey(), {
      processDefinitionKey,
      bpmnProcessId,
      startEventId: id,
      messageName: name.value,
      messageKey: noKey,
      correlationKey: '',
      processInstanceKey: noKey,
      variables: {},
      tenantId,
    });
  }
}
