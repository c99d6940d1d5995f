import type { Db } from 'mongodb';
import { civilDate } from '../../domain/deadline/working-days.js';
import { isPaidAfterDeath, isUnexplained, purposeOf, type AnomalyKind } from '../../domain/money/anomalies.js';
import type { Clock } from '../../domain/ports/clock.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import type { FieldCipher } from '../crypto/field-cipher.js';
import type { AuditLog } from './audit-log.js';
import type { CaseDocument } from './case-model.js';
import type { DecisionDocument } from './case-store.js';
import type { AuditPaymentDocument } from './fund-audit-documents.js';
import type { PaymentDocument } from './payments.js';
import type { PersonDocument, PersonRecords } from './person-records.js';

export type ListAuditPayments = (
  auditId: string,
  scope: { readonly countyCode: string; readonly from: string; readonly until: string },
) => AsyncIterable<AuditPaymentDocument>;

const reader = 'worker:extract-fund-ledger';

/** Every payment that arrived in a county in a time, township by township, with what an audit compares. Each look at a person is in the audit log. */
export function listAuditPayments({
  db,
  people,
  cipher,
  audit,
  clock,
  fundIds,
}: {
  readonly db: Db;
  readonly people: PersonRecords;
  readonly cipher: FieldCipher;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly fundIds: { reserve(townshipCode: string): string; assistance(countyCode: string): string };
}): ListAuditPayments {
  const payments = db.collection<PaymentDocument>('payments');
  const cases = db.collection<CaseDocument>('cases');
  const decisions = db.collection<DecisionDocument>('decisions');
  const persons = db.collection<PersonDocument>('people');
  const tasks = db.collection<{ readonly caseId?: string; readonly elementId: string; readonly state: string; readonly dueAt?: string }>('tasks');
  const townships = db.collection<{ readonly _id: string; readonly countyCode: string }>('townships');

  async function personOf({ payeeId }: PaymentDocument, file: CaseDocument | null): Promise<PersonDocument | undefined> {
    if (payeeId !== undefined) return people.survivor(payeeId);
    if (file?.identityFingerprint === undefined) return undefined;
    // A person's key of the identity number is the case's fingerprint.
    return (await persons.findOne({ keys: `identity-number:${file.identityFingerprint}`, mergedInto: { $exists: false } })) ?? undefined;
  }

  function accountHash({ payeeId }: PaymentDocument, file: CaseDocument | null, person: PersonDocument | undefined): string | undefined {
    const sealed = file?.sealed.account;
    if (payeeId === undefined && file && sealed !== undefined) return people.keyOf('account', cipher.open(sealed, sealedPlace.caseField(file._id, 'account')));
    return person?.keys.find((key) => key.startsWith('account:'));
  }

  async function entryOf(auditId: string, countyCode: string, payment: PaymentDocument & { readonly paidAt: string }): Promise<AuditPaymentDocument> {
    const { _id: paymentId, caseId, decisionId, townshipCode, batchId, kind, period, amountFen, paidAt, fundSource } = payment;
    const file = await cases.findOne({ _id: caseId });
    const decision = await decisions.findOne({ _id: decisionId }, { projection: { authority: 1, policyVersion: 1, tables: 1 } });
    const person = await personOf(payment, file);
    await audit.append({ actor: reader, actorName: reader, act: 'personal-data-read', caseId, ...(person && { subjectId: person._id }), detail: '资金审计' });

    const now = clock.now();
    const hash = accountHash(payment, file, person);
    const deceasedOn = person && people.fieldsOn(person, civilDate(now))?.deceasedOn;
    const owed = kind === 'stage-1' ? await tasks.findOne({ caseId, state: 'open', elementId: 'explainAfterwards' }, { projection: { dueAt: 1 } }) : null;
    const signs: AnomalyKind[] = [];
    if (isPaidAfterDeath(civilDate(new Date(paidAt)), deceasedOn)) signs.push('afterDeath');
    if (isUnexplained(owed ?? undefined, now.toISOString())) signs.push('unexplained');
    // As it stands in the journal: a township's reserve fund pays emergency aid alone.
    const program = fundSource === 'reserve-fund' ? 'temporary-aid-emergency' : (payment.program ?? file?.program ?? kind);
    const personRef = person?._id ?? file?.personRef ?? caseId;
    return {
      _id: `${auditId}~${paymentId}`,
      auditId,
      paymentId,
      caseId,
      townshipCode,
      ...(batchId !== undefined && { batchId }),
      fundId: fundSource === 'reserve-fund' ? fundIds.reserve(townshipCode) : fundIds.assistance(countyCode),
      program,
      kind,
      period,
      amountFen,
      paidAt,
      decisionId,
      ...(decision && {
        rule: {
          authority: decision.authority,
          policyVersion: decision.policyVersion,
          tables: (decision.tables ?? []).map((table) => `${table.decisionId} v${table.version}`),
        },
      }),
      personRef,
      ...(hash !== undefined && { accountHash: hash }),
      sameKey: [personRef, purposeOf({ kind, program }), period].join('~'),
      signs,
      sortKey: `${paidAt}~${paymentId}`,
    };
  }

  return async function* (auditId, { countyCode, from, until }) {
    for (const { _id: townshipCode } of await townships.find({ countyCode }).sort({ _id: 1 }).toArray()) {
      const arrived = payments.find({ townshipCode, status: 'paid', paidAt: { $gte: from, $lt: until } }).sort({ paidAt: 1 });
      for await (const payment of arrived) {
        const { paidAt } = payment;
        if (paidAt !== undefined) yield await entryOf(auditId, countyCode, { ...payment, paidAt });
      }
    }
  };
}
