import { reject } from '../../protocol/rejection.js';
import type { Processor } from '../processor.js';

/** Gives the job more tries; an incident it may have still waits to be resolved. */
export const updateJobRetries: Processor<'JOB UPDATE_RETRIES'> = ({ key, value: { retries } }, processing) => {
  if (retries < 1) {
    return reject(
      'INVALID_ARGUMENT',
      `Expected to update retries for job with key '${key}' with a positive amount of retries, but the amount given was '${retries}'`,
    );
  }
  const job = processing.state.jobs.get(key);
  if (!job) return reject('NOT_FOUND', `Expected to update retries for job with key '${key}', but no such job was found`);
  processing.concerns(job.value.processInstanceKey);
  processing.event('JOB', 'RETRIES_UPDATED', key, { ...job.value, retries });
  return { ok: true, value: null };
};
