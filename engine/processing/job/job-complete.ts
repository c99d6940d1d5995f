import { trigger } from '../event/trigger.js';
import type { Processor } from '../processor.js';
import { findJob } from './find-job.js';

/** The work is done: the element completes, with the variables that the worker brought. */
export const completeJob: Processor<'JOB COMPLETE'> = ({ key, value }, processing) => {
  const found = findJob(processing, key, 'complete');
  if (!found.ok) return found;
  const job = found.value;
  processing.event('JOB', 'COMPLETED', key, { ...job.value, variables: value.variables });

  const element = processing.state.elementInstances.get(job.value.elementInstanceKey);
  if (trigger.canReach(processing, element)) trigger.completion(processing, element, value.variables);
  return { ok: true, value: null };
};
