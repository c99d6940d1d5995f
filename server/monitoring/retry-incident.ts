import type { AuditLog } from '../../adapters/mongo/audit-log.js';
import type { ProcessEngine } from '../../domain/ports/process-engine.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import { withEngine } from '../http/with-engine.js';
import type { ReadModel } from './documents.js';
import { visibleInstances } from './visible-instances.js';

const newRetries = 3;

export type RetryIncident = (incidentKey: string, reason: string, user: ActingUser) => Promise<void>;

/** Lets the process try again where it got stuck. The reason is kept before anything is done. */
export function retryIncident({ model, engine, audit }: { readonly model: ReadModel; readonly engine: ProcessEngine; readonly audit: AuditLog }): RetryIncident {
  return async (incidentKey, reason, user) => {
    const incident = await model.incidents.findOne({ _id: incidentKey });
    const instance = incident && (await model.instances.findOne({ $and: [{ _id: incident.instanceKey }, visibleInstances(user)] }));
    if (!incident || !instance) throw refuse('not-found');
    if (incident.state === 'resolved') throw refuse('incident-resolved');

    const detail = `${incident.elementId} ${incident.errorType}：${reason}`;
    await audit.append({ actor: user.username, actorName: user.name, act: 'incident-retried', ...(instance.caseId !== undefined && { caseId: instance.caseId }), detail });

    const job = incident.jobKey === undefined ? null : await model.jobs.findOne({ _id: incident.jobKey });
    // Without retries the engine would keep the job back, incident or not.
    if (job && job.retries <= 0) await withEngine(() => engine.setRetries(job._id, newRetries));
    const outcome = await withEngine(() => engine.resolveIncident(incidentKey));
    if (outcome === 'gone') throw refuse('incident-resolved');
  };
}
