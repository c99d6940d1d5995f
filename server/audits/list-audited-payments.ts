import type { Db } from 'mongodb';
import type { AuditPaymentDocument } from '../../adapters/mongo/fund-audit-documents.js';
import type { AuditPaymentView } from '../../domain/api-audits.js';
import type { Page } from '../../domain/api.js';
import type { Townships } from '../emergencies/townships.js';
import { pageSize, toPage } from '../http/paging.js';

export type ListAuditedPayments = (auditId: string, before: string | undefined) => Promise<Page<AuditPaymentView>>;

const markLength = 'account:'.length + 8;

/** Every payment that an audit looked at, the newest first. */
export function listAuditedPayments(db: Db, townships: Townships): ListAuditedPayments {
  const payments = db.collection<AuditPaymentDocument>('auditPayments');

  return async (auditId, before) => {
    const found = await payments
      .find({ auditId, ...(before !== undefined && { sortKey: { $lt: before } }) })
      .sort({ sortKey: -1 })
      .limit(pageSize + 1)
      .toArray();
    const names = new Map((await townships.all()).map(({ _id, name }) => [_id, name]));
    return toPage(
      found,
      ({ sortKey }) => sortKey,
      ({ paymentId, caseId, townshipCode, program, kind, period, amountFen, paidAt, decisionId, rule, personRef, accountHash }): AuditPaymentView => ({
        paymentId,
        caseId,
        townshipName: names.get(townshipCode) ?? townshipCode,
        program,
        kind,
        period,
        amountFen,
        paidAt,
        decisionId,
        ...(rule && { rule }),
        personRef,
        ...(accountHash !== undefined && { accountMark: accountHash.slice('account:'.length, markLength) }),
      }),
    );
  };
}
