import { noKey } from '../../protocol/key.js';
import type { Appliers } from './applier.js';
import { store } from './job.js';

export const incidentAppliers: Appliers<'INCIDENT'> = {
  CREATED(tables, { key, value }) {
    tables.incidents.set(key, { ...value, key });
    tables.incidentsOfElement.add(value.elementInstanceKey, key);
    if (value.jobKey === noKey) return;
    tables.incidentOfJob.set(value.jobKey, key);
    // A job that could not be handed out waits for its incident too.
    const job = tables.jobs.get(value.jobKey);
    if (job?.state === 'ACTIVATABLE') store(tables, { ...job, state: 'FAILED' });
  },
  RESOLVED(tables, { key, value }) {
    tables.incidents.delete(key);
    tables.incidentsOfElement.delete(value.elementInstanceKey, key);
    if (value.jobKey === noKey) return;
    tables.incidentOfJob.delete(value.jobKey);
    const job = tables.jobs.get(value.jobKey);
    if (job?.state === 'FAILED' || job?.state === 'ERROR_THROWN') store(tables, { ...job, state: 'ACTIVATABLE' });
  },
  MIGRATED: (tables, { key, value }) => tables.incidents.set(key, { ...value, key }),
};
