import type { Key } from '../../protocol/key.js';
import { reject, type Answer } from '../../protocol/rejection.js';
import type { Job } from '../../state/rows.js';
import type { Processing } from '../processing.js';

/** The job to act on. Zeebe lets a worker act on a job that has timed out meanwhile, but not on a failed one. */
export function findJob(processing: Processing, key: Key, intent: string): Answer<Job> {
  const job = processing.state.jobs.get(key);
  if (!job) return reject('NOT_FOUND', `Expected to ${intent} job with key '${key}', but no such job was found`);
  processing.concerns(job.value.processInstanceKey);
  if (job.state === 'FAILED') {
    return reject('INVALID_STATE', `Expected to ${intent} job with key '${key}', but it is in state 'FAILED'`);
  }
  if (job.state === 'ERROR_THROWN') {
    return reject('INVALID_STATE', `Expected to ${intent} job with key '${key}', but it is in state 'ERROR_THROWN'`);
  }
  return { ok: true, value: job };
}
