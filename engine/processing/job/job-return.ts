import type { Key } from '../../protocol/key.js';
import { reject, type Answer } from '../../protocol/rejection.js';
import type { JobState } from '../../state/rows.js';
import type { Processing } from '../processing.js';

/** Three ways for a job to be had again: its time is up, its back-off is over, or nobody took it. */
export const timeOutJob = returning('TIMED_OUT', 'ACTIVATED');
export const recurJob = returning('RECURRED_AFTER_BACKOFF', 'FAILED');
export const yieldJob = returning('YIELDED', 'ACTIVATED');

function returning(intent: 'TIMED_OUT' | 'RECURRED_AFTER_BACKOFF' | 'YIELDED', from: JobState) {
  return ({ key }: { readonly key: Key }, processing: Processing): Answer<null> => {
    const job = processing.state.jobs.get(key);
    if (job?.state !== from) return reject('INVALID_STATE', `Expected job '${key}' to be ${from}, but it is ${job?.state ?? 'gone'}`);
    processing.concerns(job.value.processInstanceKey);
    processing.event('JOB', intent, key, job.value);
    return { ok: true, value: null };
  };
}
