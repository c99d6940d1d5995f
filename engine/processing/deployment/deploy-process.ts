import type { ExecutableProcess } from '../../model/executable-process.js';
import { defaultTenant } from '../../protocol/tenant.js';
import type { ProcessValue } from '../../protocol/values.js';
import type { Processing } from '../processing.js';
import type { DeployableResource } from './deployable-resource.js';
import { startSubscriptions } from './start-subscriptions.js';

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
    version: (processing.state.highestVersion.get(executable.id) ?? 0) + 1,
    processDefinitionKey: key,
    resourceName: resource.name,
    checksum: resource.checksum,
    duplicate: false,
    tenantId: defaultTenant,
  };
  processing.definitions.addProcess(key, executable);
  processing.event('PROCESS', 'CREATED', key, { ...metadata, resource: resource.content });
  startSubscriptions.close(processing, executable.id);
  startSubscriptions.open(processing, metadata);
  return metadata;
}
