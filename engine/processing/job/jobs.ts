import { evaluateNumber, evaluateString } from '../../feel/evaluate.js';
import type { ExecutableElement } from '../../model/executable-process.js';
import type { Key } from '../../protocol/key.js';
import { ok, type Outcome } from '../../protocol/outcome.js';
import type { ElementContext } from '../elements/element-context.js';
import { incidents } from '../incident/incidents.js';
import type { Processing } from '../processing.js';
import { userTaskHeaders } from './user-task-headers.js';

export const jobs = { prepare, create, cancel };

export interface PreparedJob {
  readonly type: string;
  readonly retries: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** Evaluates all that the job needs; nothing is written, so a failure leaves nothing behind. */
function prepare(element: ExecutableElement, context: ElementContext): Outcome<PreparedJob> {
  const { job } = element;
  if (!job) throw new Error(`Element '${element.id}' of type ${element.type} defines no job`);
  const type = evaluateString(job.type, context.variables, context.nowMs);
  if (!type.ok) return type;
  const retries = evaluateNumber(job.retries, context.variables, context.nowMs);
  if (!retries.ok) return retries;
  const headers = job.userTask ? userTaskHeaders(job.userTask, context) : ok({});
  if (!headers.ok) return headers;
  return ok({ type: type.value, retries: Math.trunc(retries.value), headers: { ...job.headers, ...headers.value } });
}

function create({ processing, key, value }: ElementContext, job: PreparedJob): void {
  processing.event('JOB', 'CREATED', processing.nextKey(), {
    type: job.type,
    worker: '',
    deadline: -1,
    retries: job.retries,
    retryBackoff: 0,
    recurringTime: -1,
    customHeaders: job.headers,
    variables: {},
    errorMessage: '',
    errorCode: '',
    bpmnProcessId: value.bpmnProcessId,
    processDefinitionVersion: value.version,
    processDefinitionKey: value.processDefinitionKey,
    processInstanceKey: value.processInstanceKey,
    elementId: value.elementId,
    elementInstanceKey: key,
    tenantId: value.tenantId,
  });
}

/** The element ends before its work is done. */
function cancel(processing: Processing, jobKey: Key): void {
  const job = processing.state.jobs.get(jobKey);
  if (!job) return;
  processing.event('JOB', 'CANCELED', jobKey, job.value);
  const incidentKey = processing.state.incidentOfJob.get(jobKey);
  if (incidentKey) incidents.resolve(processing, incidentKey);
}
