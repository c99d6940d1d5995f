import type { Db } from 'mongodb';
import type { MatterDocument } from '../../adapters/mongo/matters.js';
import { processIds } from '../../processes/contract.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import type { ReadModel } from '../monitoring/documents.js';
import { inArea } from '../session/in-area.js';

export type AuditStep = 'audit' | 'recover';
export interface FindAudit {
  /** Refuses when there is none that this person may see. */
  (auditId: string, user: ActingUser): Promise<Pick<MatterDocument, '_id' | 'matterNumber' | 'title'>>;
  /** Whether the matter waits at that step: only then do its items take new words. */
  isAt(auditId: string, step: AuditStep): Promise<boolean>;
}

export function findAudit(db: Db, { tasks }: Pick<ReadModel, 'tasks'>): FindAudit {
  const matters = db.collection<MatterDocument>('matters');
  const find = async (auditId: string, user: ActingUser) => {
    const matter = await matters.findOne({ _id: auditId, processId: processIds.fundAudit }, { projection: { sealedAnswers: 0 } });
    if (!matter || !inArea(user, matter) || !matter.seenBy.includes(user.role)) throw refuse('not-found');
    return matter;
  };
  const isAt: FindAudit['isAt'] = async (auditId, step) => (await tasks.findOne({ caseId: auditId, state: 'open', elementId: step })) !== null;
  return Object.assign(find, { isAt });
}
