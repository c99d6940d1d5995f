import { reject } from '../../protocol/rejection.js';
import type { Processor } from '../processor.js';

/** Gives a worker more, or less, time for the job that it has. */
export const updateJobTimeout: Processor<'JOB UPDATE_TIMEOUT'> = ({ key, value: { timeout } }, processing) => {
  const job = processing.state.jobs.get(key);
  if (!job) return reject('NOT_FOUND', `Expected to update job deadline with key '${key}', but no such job was found`);
  processing.concerns(job.value.processInstanceKey);
  if (job.state !== 'ACTIVATED')
    return reject('INVALID_STATE', `Expected to update the timeout of job with key '${key}', but it is not active`);
  processing.event('JOB', 'TIMEOUT_UPDATED', key, { ...job.value, deadline: processing.nowMs + timeout });
  return { ok: true, value: null };
};
