import type { Db } from 'mongodb';
import type { AuditCounts } from '../../domain/ports/fund-audits.js';
import type { AuditItemDocument } from './fund-audit-documents.js';

/** What was said of an audit's anomalies, in numbers. */
export async function countAuditItems(db: Db, auditId: string): Promise<AuditCounts> {
  const items = db.collection<AuditItemDocument>('auditItems');
  const of = (filter: object) => items.countDocuments({ auditId, ...filter });
  return {
    unmarked: await of({ verdict: { $exists: false } }),
    findings: await of({ verdict: 'finding' }),
    violations: await of({ verdict: 'violation' }),
    undecided: await of({ verdict: { $in: ['finding', 'violation'] }, decision: { $exists: false } }),
  };
}
