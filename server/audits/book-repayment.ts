import type { Db } from 'mongodb';
import type { AuditLog } from '../../adapters/mongo/audit-log.js';
import type { AuditItemDocument } from '../../adapters/mongo/fund-audit-documents.js';
import type { BookRepayment } from '../../domain/api-audits.js';
import type { Clock } from '../../domain/ports/clock.js';
import type { FundLedger } from '../../domain/ports/fund-ledger.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import type { FindAudit } from './find-audit.js';

export type BookRepaymentOf = (auditId: string, itemId: string, repayment: BookRepayment, user: ActingUser) => Promise<void>;

/** M30: books money that came back, once for each request and never more than is owed. The ledger's entry is the whole record. */
export function bookRepayment({
  db,
  find,
  funds,
  audit,
  clock,
}: {
  readonly db: Db;
  readonly find: FindAudit;
  readonly funds: FundLedger;
  readonly audit: AuditLog;
  readonly clock: Clock;
}): BookRepaymentOf {
  const items = db.collection<AuditItemDocument>('auditItems');

  return async (auditId, itemId, { requestId, amountFen }, user) => {
    await find(auditId, user);
    const item = await items.findOne({ _id: itemId, auditId, bookedAt: { $exists: true } });
    if (!item) throw refuse('not-found');
    const { fundId, caseId } = item;
    const entry = { fundId, entry: 'repay' as const, key: `${itemId}~${requestId}`, under: itemId, amountFen, caseId, matterId: auditId, at: clock.now().toISOString() };
    const booked = await funds.append(entry);
    if (booked === 'insufficient') throw refuse('invalid-input', { fields: [{ field: 'amountFen', message: '超过还没有追回的金额' }] });
    if (booked === 'appended') await audit.append({ actor: user.username, actorName: user.name, act: 'repayment-booked', subjectId: itemId });
  };
}
