import { reject } from '../../protocol/rejection.js';
import { noCatchEventFound } from '../../state/appliers/job.js';
import { errors } from '../event/errors.js';
import { trigger } from '../event/trigger.js';
import { incidents } from '../incident/incidents.js';
import { limitText } from '../limit-text.js';
import type { Processor } from '../processor.js';
import { findJob } from './find-job.js';

/** The worker reports an error of the business: the nearest event that catches it takes over, or an incident waits. */
export const throwErrorByJob: Processor<'JOB THROW_ERROR'> = ({ key, value: request }, processing) => {
  const found = findJob(processing, key, 'throw an error for');
  if (!found.ok) return found;
  const { state } = processing;
  const { variables: _old, ...rest } = found.value.value;
  const thrown = {
    ...rest,
    errorCode: request.errorCode,
    errorMessage: limitText(request.errorMessage),
    variables: request.variables,
  };

  if (!trigger.canReach(processing, state.elementInstances.get(thrown.elementInstanceKey))) {
    return reject('INVALID_STATE', `Expected to throw an error for job with key '${key}', but its element is not active any more`);
  }
  const catcher = errors.prepare(processing, thrown.elementInstanceKey, request.errorCode, limitText(request.errorMessage));
  if (!catcher.ok) {
    processing.event('JOB', 'ERROR_THROWN', key, { ...thrown, elementId: noCatchEventFound });
    incidents.raiseForJob(processing, key, thrown, catcher);
    return { ok: true, value: null };
  }
  if (!trigger.accepts(processing, catcher.value.host, catcher.value.event.id)) {
    return reject(
      'INVALID_STATE',
      `Expected to throw an error for job with key '${key}', but its catch event cannot be triggered any more`,
    );
  }
  processing.event('JOB', 'ERROR_THROWN', key, thrown);
  errors.throwTo(processing, catcher.value, request.variables);
  return { ok: true, value: null };
};
