import { keyOf, textOf, timeOf } from '../read-field.js';
import type { Applier } from './applier.js';

export const applyIncident: Applier = (record, changes) => {
  const instanceKey = textOf(record, 'processInstanceKey');
  if (record.intent === 'CREATED') {
    const jobKey = keyOf(record, 'jobKey');
    changes.add('incidents', record.key, {
      instanceKey,
      elementId: textOf(record, 'elementId'),
      elementInstanceKey: textOf(record, 'elementInstanceKey'),
      errorType: textOf(record, 'errorType'),
      message: textOf(record, 'errorMessage'),
      ...(jobKey !== undefined && { jobKey }),
      at: timeOf(record),
      state: 'open',
    });
  } else if (record.intent === 'RESOLVED') {
    changes.set('incidents', record.key, { state: 'resolved' });
  } else {
    return;
  }
  changes.instancesToRecount.add(instanceKey);
  changes.note('incident', record.key, instanceKey);
  changes.note('instance', instanceKey, instanceKey);
};
