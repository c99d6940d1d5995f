import type { AuditLog } from '../../adapters/mongo/audit-log.js';
import type { Database } from '../../adapters/mongo/database.js';
import type { Clock } from '../../domain/ports/clock.js';
import { findCaseFile } from '../cases/find-case-file.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';

export interface ConferenceDocument {
  readonly _id: string;
  readonly caseId: string;
  readonly by: string;
  readonly at: string;
  /** `pending` until the engine has the message that starts the process. */
  readonly state: 'pending' | 'started';
}

export type CallConference = (caseId: string, called: { readonly conferenceId: string; readonly reason: string }, user: ActingUser) => Promise<void>;

/** M14: asks for a conference on an open case. Saved first; the dispatcher starts its process. */
export function callConference({
  database: { db, cases, insertOnce },
  audit,
  clock,
  kick,
}: {
  readonly database: Pick<Database, 'db' | 'cases' | 'insertOnce'>;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly kick: () => void;
}): CallConference {
  const conferences = db.collection<ConferenceDocument>('conferences');
  const instances = db.collection<{ _id: string; caseId?: string; processId: string; state: string }>('instances');

  return async (caseId, { conferenceId, reason }, user) => {
    const file = await findCaseFile(cases, caseId, user);
    if (await conferences.findOne({ _id: conferenceId })) return;
    if (file.status === 'closed') throw refuse('case-closed');
    const running = await instances.findOne({ caseId, processId: 'case-conference', state: { $in: ['active', 'incident'] } });
    if (running || (await conferences.findOne({ caseId, state: 'pending' }))) throw refuse('conference-running');

    const conference: ConferenceDocument = { _id: conferenceId, caseId, by: user.username, at: clock.now().toISOString(), state: 'pending' };
    if (!(await insertOnce(() => conferences.insertOne(conference)))) return;
    kick();
    await audit.append({ actor: user.username, actorName: user.name, act: 'conference-called', caseId, detail: reason });
  };
}
