import type { ActivatedJob } from '../processing/command.js';

/** A job as the protocol's `ActivatedJob`. */
export function activatedJobMessage({ key, job, variables }: ActivatedJob) {
  return {
    key,
    type: job.type,
    processInstanceKey: job.processInstanceKey,
    bpmnProcessId: job.bpmnProcessId,
    processDefinitionVersion: job.processDefinitionVersion,
    processDefinitionKey: job.processDefinitionKey,
    elementId: job.elementId,
    elementInstanceKey: job.elementInstanceKey,
    customHeaders: JSON.stringify(job.customHeaders),
    worker: job.worker,
    retries: job.retries,
    deadline: job.deadline,
    variables,
    tenantId: job.tenantId,
  };
}
