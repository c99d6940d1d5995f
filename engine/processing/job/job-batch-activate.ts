import { documentText } from '../../protocol/documents.js';
import { incident } from '../../protocol/outcome.js';
import { reject } from '../../protocol/rejection.js';
import type { ActivatedJob } from '../command.js';
import { incidents } from '../incident/incidents.js';
import type { Processor } from '../processor.js';
import { scope } from '../variable/scope.js';

/** What still fits into one gRPC message beside the rest. */
const largestBatch = 4 * 1024 * 1024 - 8 * 1024;

/** Hands out jobs of a type in the order they were made, until enough are given or the message is full. */
export const activateJobs: Processor<'JOB_BATCH ACTIVATE'> = ({ value: request }, processing) => {
  const { state, nowMs } = processing;
  if (request.maxJobsToActivate < 1) return invalid('max jobs to activate', request.maxJobsToActivate);
  if (request.timeout < 1) return invalid('timeout', request.timeout);
  if (request.type.trim() === '') {
    return reject('INVALID_ARGUMENT', 'Expected to activate job batch with type to be present, but it was blank');
  }

  const deadline = nowMs + request.timeout;
  const activated: ActivatedJob[] = [];
  const tooLarge: { readonly key: string; readonly size: number }[] = [];
  let bytes = 0;
  for (const key of request.jobKey ? [request.jobKey] : state.activatableJobs.walk(request.type)) {
    if (activated.length >= request.maxJobsToActivate) break;
    const job = state.jobs.get(key);
    if (!job) continue;
    const visible = scope.visible(state, job.value.elementInstanceKey);
    const variables = documentText(visible, request.fetchVariables.length > 0 ? request.fetchVariables : undefined);
    const size = Buffer.byteLength(variables) + 1024;
    if (size > largestBatch) {
      tooLarge.push({ key, size });
      continue;
    }
    if (bytes + size > largestBatch) break;
    bytes += size;
    activated.push({ key, job: { ...job.value, worker: request.worker, deadline }, variables });
  }

  if (activated.length > 0) {
    const { fetchVariables: _names, jobKey: _key, ...value } = request;
    processing.event('JOB_BATCH', 'ACTIVATED', processing.nextKey(), {
      ...value,
      deadline,
      jobKeys: activated.map(({ key }) => key),
    });
  }
  for (const { key, size } of tooLarge) {
    const job = state.jobs.get(key);
    if (job) incidents.raiseForJob(processing, key, job.value, incident('MESSAGE_SIZE_EXCEEDED', tooLargeText(key, size)));
  }
  return { ok: true, value: activated };
};

function invalid(name: string, value: number) {
  return reject('INVALID_ARGUMENT', `Expected to activate job batch with ${name} to be greater than zero, but it was '${value}'`);
}

function tooLargeText(key: string, size: number): string {
  return (
    `The job with key '${key}' can not be activated, because with ${(size / 1024 ** 2).toFixed(1)} MB it is larger than the configured message size ` +
    '(per default is 4 MB). Try to reduce the size by reducing the number of fetched variables or modifying the variable values.'
  );
}
