import type { Database } from '../../adapters/mongo/database.js';
import type { AuditLog } from '../../adapters/mongo/audit-log.js';
import type { Clock } from '../../domain/ports/clock.js';
import { processIds } from '../../processes/contract.js';
import { findCaseFile } from '../cases/find-case-file.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';

export interface RaisedNeedDocument {
  readonly _id: string;
  readonly caseId: string;
  readonly at: string;
  /** `pending` until the engine has the message that starts the process. */
  readonly state: 'pending' | 'started';
}
export type RaiseNeed = (caseId: string, requestId: string, user: ActingUser) => Promise<void>;

/** M18: help by charities or volunteers is looked for in an open case. Saved first; the dispatcher starts the process. */
export function raiseNeed({
  database: { db, cases, insertOnce },
  audit,
  clock,
  kick,
}: {
  readonly database: Pick<Database, 'db' | 'cases' | 'insertOnce'>;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly kick: () => void;
}): RaiseNeed {
  const raised = db.collection<RaisedNeedDocument>('raisedNeeds');
  const instances = db.collection<{ _id: string; caseId?: string; processId: string; state: string }>('instances');

  return async (caseId, requestId, user) => {
    const file = await findCaseFile(cases, caseId, user);
    if (await raised.findOne({ _id: requestId })) return;
    if (file.status === 'closed') throw refuse('case-closed');
    const running = await instances.findOne({ caseId, processId: processIds.socialForcesMatching, state: { $in: ['active', 'incident'] } });
    if (running || (await raised.findOne({ caseId, state: 'pending' }))) throw refuse('need-running');

    if (!(await insertOnce(() => raised.insertOne({ _id: requestId, caseId, at: clock.now().toISOString(), state: 'pending' })))) return;
    kick();
    await audit.append({ actor: user.username, actorName: user.name, act: 'charity-need-raised', caseId });
  };
}
