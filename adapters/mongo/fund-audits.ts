import type { Db } from 'mongodb';
import { anomalyKinds, isSharedAccount, paidAgain, type AnomalyKind } from '../../domain/money/anomalies.js';
import type { FundAudits } from '../../domain/ports/fund-audits.js';
import { countAuditItems } from './count-audit-items.js';
import type { AuditItemDocument, AuditPaymentDocument } from './fund-audit-documents.js';
import { insertOnce } from './insert-once.js';
import type { ListAuditPayments } from './list-audit-payments.js';

type Found = Pick<AuditItemDocument, 'anomaly' | 'earlierPaymentId' | 'persons'>;

/** Audits of funds in MongoDB. */
export function fundAudits(db: Db, listPayments: ListAuditPayments): FundAudits {
  const payments = db.collection<AuditPaymentDocument>('auditPayments');
  const items = db.collection<AuditItemDocument>('auditItems');

  async function keep(payment: AuditPaymentDocument, found: Found): Promise<void> {
    const { auditId, paymentId, caseId, townshipCode, fundId, program, period, amountFen, paidAt, personRef } = payment;
    const item = { auditId, paymentId, caseId, townshipCode, fundId, program, period, amountFen, paidAt, personRef, ...found };
    await insertOnce(() => items.insertOne({ _id: `${auditId}~${found.anomaly}~${paymentId}`, ...item }));
  }

  /** The audit's payments that have the same value there, one group after the other. */
  async function* groups(auditId: string, field: 'sameKey' | 'accountHash'): AsyncGenerator<readonly AuditPaymentDocument[]> {
    let group: AuditPaymentDocument[] = [];
    const found = payments.find({ auditId, [field]: { $exists: true } }).sort({ [field]: 1, sortKey: 1 });
    for await (const payment of found) {
      if (group[0] && group[0][field] !== payment[field]) {
        yield group;
        group = [];
      }
      group.push(payment);
    }
    if (group.length > 0) yield group;
  }

  return {
    async extract(auditId, scope) {
      let [count, sumFen] = [0, 0];
      for await (const payment of listPayments(auditId, scope)) {
        await insertOnce(() => payments.insertOne(payment));
        [count, sumFen] = [count + 1, sumFen + payment.amountFen];
      }
      return { count, sumFen };
    },

    async detect(auditId, sharedAccountPersons) {
      for await (const payment of payments.find({ auditId, signs: { $in: [...anomalyKinds] } })) for (const anomaly of payment.signs) await keep(payment, { anomaly });
      for await (const same of groups(auditId, 'sameKey')) {
        for (const payment of paidAgain(same)) await keep(payment, { anomaly: 'paidTwice', earlierPaymentId: same[0]?.paymentId ?? '' });
      }
      for await (const same of groups(auditId, 'accountHash')) {
        const persons = same.map(({ personRef }) => personRef);
        const last = same.at(-1);
        if (last && isSharedAccount(persons, sharedAccountPersons)) await keep(last, { anomaly: 'sharedAccount', persons: new Set(persons).size });
      }
      const counts: Partial<Record<AnomalyKind, number>> = {};
      for (const anomaly of anomalyKinds) counts[anomaly] = await items.countDocuments({ auditId, anomaly });
      return counts as Record<AnomalyKind, number>;
    },

    count: (auditId) => countAuditItems(db, auditId),

    async *toBook(auditId) {
      const found = items.find({ auditId, decision: 'recover', bookedAt: { $exists: false } }).sort({ _id: 1 });
      for await (const { _id: itemId, fundId, program, caseId, recoverFen } of found) {
        if (recoverFen !== undefined) yield { itemId, fundId, program, caseId, amountFen: recoverFen };
      }
    },

    async noteBooked(itemId, at) {
      await items.updateOne({ _id: itemId, bookedAt: { $exists: false } }, { $set: { bookedAt: at } });
    },
  };
}
