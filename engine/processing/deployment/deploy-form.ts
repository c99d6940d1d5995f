import { defaultTenant } from '../../protocol/tenant.js';
import type { FormValue } from '../../protocol/values.js';
import type { Processing } from '../processing.js';
import type { DeployableResource } from './deployable-resource.js';

/** A new version of the form, unless file name and content are those of the latest. */
export function deployForm(processing: Processing, resource: DeployableResource, formId: string): Omit<FormValue, 'resource'> {
  const latest = processing.state.latestForm.get(formId);
  if (latest?.checksum === resource.checksum && latest.resourceName === resource.name) {
    const { resource: _content, ...metadata } = latest;
    return { ...metadata, duplicate: true };
  }
  const key = processing.nextKey();
  const metadata = {
    formId,
    version: (latest?.version ?? 0) + 1,
    formKey: key,
    resourceName: resource.name,
    checksum: resource.checksum,
    duplicate: false,
    tenantId: defaultTenant,
  };
  processing.event('FORM', 'CREATED', key, { ...metadata, resource: resource.content });
  return metadata;
}
