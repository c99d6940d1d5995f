import type { Key } from '../../protocol/key.js';
import type { EventOf } from '../../protocol/record.js';
import { due } from '../due.js';
import type { Job, JobState } from '../rows.js';
import type { MutableTables } from '../state.js';
import type { Appliers } from './applier.js';

/** The element id that an ERROR_THROWN record carries when nothing catches the error. */
export const noCatchEventFound = 'NO_CATCH_EVENT_FOUND';

export const jobAppliers: Appliers<'JOB'> = {
  CREATED(tables, { key, value }) {
    store(tables, { key, value, state: 'ACTIVATABLE' });
    const element = tables.elementInstances.get(value.elementInstanceKey);
    if (element) tables.elementInstances.set(element.key, { ...element, jobKey: key });
  },
  FAILED(tables, { key, value }) {
    clearDues(tables, key);
    const waits = value.retries > 0 && value.retryBackoff > 0;
    store(tables, { key, value, state: value.retries > 0 && !waits ? 'ACTIVATABLE' : 'FAILED' });
    if (waits) tables.dues.add(due.name, due.entry(value.recurringTime, 'job-backoff', key, key));
  },
  ERROR_THROWN(tables, record) {
    if (record.value.elementId !== noCatchEventFound) return remove(tables, record);
    const job = tables.jobs.get(record.key);
    clearDues(tables, record.key);
    // The job keeps the id of its own element; the marker is for this record alone.
    const elementId = job?.value.elementId ?? record.value.elementId;
    store(tables, { key: record.key, value: { ...record.value, elementId }, state: 'ERROR_THROWN' });
  },
  TIMED_OUT: makeActivatable,
  YIELDED: makeActivatable,
  RECURRED_AFTER_BACKOFF: makeActivatable,
  RETRIES_UPDATED(tables, { key, value }) {
    const job = tables.jobs.get(key);
    if (job) tables.jobs.set(key, { ...job, value });
  },
  TIMEOUT_UPDATED(tables, { key, value }) {
    const job = tables.jobs.get(key);
    if (!job) return;
    clearDues(tables, key);
    tables.jobs.set(key, { ...job, value });
    tables.dues.add(due.name, deadlineEntry(value.deadline, key));
  },
  MIGRATED(tables, { key, value }) {
    const job = tables.jobs.get(key);
    if (job) tables.jobs.set(key, { ...job, value });
  },
  COMPLETED: remove,
  CANCELED: remove,
};

export const jobBatchAppliers: Appliers<'JOB_BATCH'> = {
  ACTIVATED(tables, { value: { jobKeys, worker, deadline } }) {
    for (const key of jobKeys) {
      const job = tables.jobs.get(key);
      if (!job) continue;
      store(tables, { key, value: { ...job.value, worker, deadline }, state: 'ACTIVATED' });
      tables.dues.add(due.name, deadlineEntry(deadline, key));
    }
  },
};

export function store(tables: MutableTables, job: Job): void {
  tables.jobs.set(job.key, job);
  setActivatable(tables, job.value.type, job.key, job.state);
}

function makeActivatable(tables: MutableTables, { key, value }: EventOf<'JOB'>): void {
  clearDues(tables, key);
  store(tables, { key, value, state: 'ACTIVATABLE' });
}

function setActivatable(tables: MutableTables, type: string, key: string, state: JobState): void {
  if (state === 'ACTIVATABLE') tables.activatableJobs.add(type, key);
  else tables.activatableJobs.delete(type, key);
}

function remove(tables: MutableTables, { key, value }: EventOf<'JOB'>): void {
  clearDues(tables, key);
  tables.jobs.delete(key);
  tables.activatableJobs.delete(value.type, key);
  const element = tables.elementInstances.get(value.elementInstanceKey);
  if (!element) return;
  const { jobKey: _done, ...rest } = element;
  tables.elementInstances.set(element.key, rest);
}

function clearDues(tables: MutableTables, key: string): void {
  const job = tables.jobs.get(key);
  if (!job) return;
  if (job.state === 'ACTIVATED') tables.dues.delete(due.name, deadlineEntry(job.value.deadline, key));
  if (job.state === 'FAILED' && job.value.recurringTime > 0)
    tables.dues.delete(due.name, due.entry(job.value.recurringTime, 'job-backoff', key, key));
}

/** A job is late when its deadline lies behind, and not yet in that very millisecond. */
function deadlineEntry(deadline: number, key: Key): string {
  return due.entry(deadline + 1, 'job-deadline', key, key);
}
