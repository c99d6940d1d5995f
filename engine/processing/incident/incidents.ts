import { noKey, type Key } from '../../protocol/key.js';
import type { Failure } from '../../protocol/outcome.js';
import type { JobValue } from '../../protocol/values.js';
import type { ElementContext } from '../elements/element-context.js';
import type { Processing } from '../processing.js';

export const incidents = { raise, raiseForJob, resolve, resolveAllOf };

/** The element cannot go on: it stays in the step that failed. */
function raise({ processing, key, value }: ElementContext, { errorType, message, variableScopeKey = key }: Failure): void {
  processing.event('INCIDENT', 'CREATED', processing.nextKey(), {
    errorType,
    errorMessage: message,
    bpmnProcessId: value.bpmnProcessId,
    processDefinitionKey: value.processDefinitionKey,
    processInstanceKey: value.processInstanceKey,
    elementId: value.elementId,
    elementInstanceKey: key,
    jobKey: noKey,
    variableScopeKey,
    tenantId: value.tenantId,
  });
}

function raiseForJob(processing: Processing, jobKey: Key, job: JobValue, { errorType, message }: Failure): void {
  processing.event('INCIDENT', 'CREATED', processing.nextKey(), {
    errorType,
    errorMessage: message,
    bpmnProcessId: job.bpmnProcessId,
    processDefinitionKey: job.processDefinitionKey,
    processInstanceKey: job.processInstanceKey,
    elementId: job.elementId,
    elementInstanceKey: job.elementInstanceKey,
    jobKey,
    variableScopeKey: job.elementInstanceKey,
    tenantId: job.tenantId,
  });
}

function resolve(processing: Processing, incidentKey: Key): void {
  const incident = processing.state.incidents.get(incidentKey);
  if (!incident) return;
  const { key: _key, ...value } = incident;
  processing.event('INCIDENT', 'RESOLVED', incidentKey, value);
}

/** The element ends, and its troubles with it. */
function resolveAllOf(processing: Processing, elementInstanceKey: Key): void {
  for (const key of processing.state.incidentsOfElement.list(elementInstanceKey)) resolve(processing, key);
}
