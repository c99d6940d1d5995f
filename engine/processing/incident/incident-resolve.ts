import { noKey } from '../../protocol/key.js';
import { reject } from '../../protocol/rejection.js';
import type { Processor } from '../processor.js';
import { incidents } from './incidents.js';

/** Runs the failed step again, or makes the job that ran out of retries activatable again. */
export const resolveIncident: Processor<'INCIDENT RESOLVE'> = ({ key }, processing) => {
  const { state } = processing;
  const incident = state.incidents.get(key);
  if (!incident) return reject('NOT_FOUND', `Expected to resolve incident with key '${key}', but no such incident was found`);
  processing.concerns(incident.processInstanceKey);

  const job = incident.jobKey === noKey ? undefined : state.jobs.get(incident.jobKey);
  if (job && job.value.retries <= 0) {
    // Zeebe 8.5 calls the state invalid in its log, and answers NOT_FOUND.
    return reject(
      'NOT_FOUND',
      `Expected to resolve incident with key '${key}', but job with key '${job.key}' has no retries left. ` +
        'Please update the job retries and retry resolving the incident',
    );
  }

  incidents.resolve(processing, key);
  const element = state.elementInstances.get(incident.elementInstanceKey);
  if (!job && element?.state === 'ACTIVATING') {
    processing.followUp('PROCESS_INSTANCE ACTIVATE_ELEMENT', element.key, { element: element.value });
  } else if (!job && element?.state === 'COMPLETING') {
    processing.followUp('PROCESS_INSTANCE COMPLETE_ELEMENT', element.key, null);
  }
  return { ok: true, value: null };
};
