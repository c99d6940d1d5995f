import type { Db } from 'mongodb';
import type { AuditItemDocument } from '../../adapters/mongo/fund-audit-documents.js';
import type { AuditView } from '../../domain/api-audits.js';
import type { AuditCounts } from '../../domain/ports/fund-audits.js';
import type { ActingUser } from '../http/acting-user.js';
import { mayDo } from '../../domain/access.js';
import type { FindAudit } from './find-audit.js';

export type ReadAudit = (auditId: string, user: ActingUser) => Promise<AuditView>;

/** How far an audit's items are. */
export function readAudit({
  db,
  find,
  count,
}: {
  readonly db: Db;
  readonly find: FindAudit;
  readonly count: (auditId: string) => Promise<AuditCounts>;
}): ReadAudit {
  const items = db.collection<AuditItemDocument>('auditItems');

  return async (auditId, user) => {
    const { matterNumber, title } = await find(auditId, user);
    const may: AuditView['may'][number][] = [];
    if (mayDo(user, 'mark-audit-items') && (await find.isAt(auditId, 'audit'))) may.push('mark');
    if (mayDo(user, 'decide-recovery') && (await find.isAt(auditId, 'recover'))) may.push('decide');
    if (mayDo(user, 'book-repayment')) may.push('repay');
    return { auditId, matterNumber, title, counts: { items: await items.countDocuments({ auditId }), ...(await count(auditId)) }, may };
  };
}
