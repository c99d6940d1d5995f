import { userTaskJobType } from '../../../processes/contract.js';
import type { Changes } from '../changes.js';
import type { EngineRecord } from '../engine-record.js';
import { numberOf, textOf } from '../read-field.js';
import { applyUserTask } from './user-task.js';
import type { Applier } from './applier.js';

/** What each intent makes of the job. */
const states: Readonly<Record<string, string>> = {
  CREATED: 'activatable',
  COMPLETED: 'completed',
  CANCELED: 'canceled',
  FAILED: 'failed',
  ERROR_THROWN: 'error-thrown',
  TIMED_OUT: 'activatable',
  RETRIES_UPDATED: 'activatable',
  RECURRED_AFTER_BACKOFF: 'activatable',
  YIELDED: 'activatable',
};

export const applyJob: Applier = (record, changes) => {
  const state = states[record.intent];
  if (state === undefined) return;
  const instanceKey = textOf(record, 'processInstanceKey');
  const fixed = { instanceKey, elementId: textOf(record, 'elementId'), type: textOf(record, 'type') };
  changes.add('jobs', record.key, { ...fixed, state, retries: numberOf(record, 'retries'), worker: textOf(record, 'worker') });
  if (record.intent !== 'CREATED') changes.set('jobs', record.key, changing(record, state));

  changes.note('instance', instanceKey, instanceKey);
  if (fixed.type === userTaskJobType) applyUserTask(record, changes);
};

function changing(record: EngineRecord, state: string) {
  const errorMessage = textOf(record, 'errorMessage');
  return { state, retries: numberOf(record, 'retries'), worker: textOf(record, 'worker'), ...(errorMessage !== '' && { errorMessage }) };
}

/** A worker took these jobs. */
export const applyJobBatch: Applier = (record: EngineRecord, changes: Changes) => {
  if (record.intent !== 'ACTIVATED' || !Array.isArray(record.value['jobKeys'])) return;
  for (const jobKey of record.value['jobKeys']) changes.set('jobs', String(jobKey), { state: 'activated', worker: textOf(record, 'worker') });
};
