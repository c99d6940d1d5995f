import { incident } from '../../protocol/outcome.js';
import { incidents } from '../incident/incidents.js';
import { limitText } from '../limit-text.js';
import type { Processor } from '../processor.js';
import { merge } from '../variable/merge.js';
import { findJob } from './find-job.js';

/** The work went wrong: the job is tried again, now or after a while, until its retries are used up. */
export const failJob: Processor<'JOB FAIL'> = ({ key, value: request }, processing) => {
  const found = findJob(processing, key, 'fail');
  if (!found.ok) return found;
  const job = found.value;
  const retryBackoff = Math.max(0, request.retryBackOff);
  processing.event('JOB', 'FAILED', key, {
    ...job.value,
    retries: request.retries,
    retryBackoff,
    recurringTime: retryBackoff > 0 ? processing.nowMs + retryBackoff : -1,
    errorMessage: limitText(request.errorMessage),
    variables: request.variables,
  });
  if (processing.state.elementInstances.has(job.value.elementInstanceKey))
    merge.local(processing, job.value, job.value.elementInstanceKey, request.variables);
  if (request.retries <= 0)
    incidents.raiseForJob(
      processing,
      key,
      job.value,
      incident('JOB_NO_RETRIES', limitText(request.errorMessage) || 'No more retries left.'),
    );
  return { ok: true, value: null };
};
