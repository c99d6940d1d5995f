import type { Applicant, CaseEvent, CaseRecord, CaseStore, DecisionRecord } from '../../domain/ports/case-store.js';
import type { PaymentRecord } from '../../domain/ports/payment-store.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import type { FieldCipher } from '../crypto/field-cipher.js';
import type { AuditLog } from './audit-log.js';
import type { CaseDocument, SealedField } from './case-model.js';
import type { Database } from './database.js';
import { insertOnce } from './insert-once.js';

export type EventDocument = Omit<CaseEvent, 'eventId'> & { readonly _id: string };
export type DecisionDocument = Omit<DecisionRecord, 'decisionId'> & {
  readonly _id: string;
  /** `pending` until the letter is written; absent where none goes out. */
  readonly letter?: 'pending' | 'written';
  /** Why, as JSON, sealed; from the moment of the letter. */
  readonly sealedExplanation?: string;
  /** The versions of the tables that it rests on. */
  readonly tables?: readonly { readonly decisionId: string; readonly version: number; readonly key: string }[];
};

/** Case files for the workers. `onChange` tells those who watch a case that it changed. */
export function caseStore(
  database: Pick<Database, 'db' | 'cases'>,
  { cipher, audit, onChange }: { readonly cipher: FieldCipher; readonly audit: AuditLog; readonly onChange: (caseId: string) => void },
): CaseStore {
  const { db, cases } = database;
  const events = db.collection<EventDocument>('caseEvents');
  const decisions = db.collection<DecisionDocument>('decisions');
  const payments = db.collection<Pick<PaymentRecord, 'caseId' | 'status'>>('payments');

  return {
    async find(caseId) {
      const found = await cases.findById(caseId).lean();
      return found ? toRecord(found) : undefined;
    },

    async readApplicant(caseId, { actor, purpose }): Promise<Applicant> {
      const found = await cases.findById(caseId).lean();
      if (!found) throw new Error(`Expected a case file '${caseId}', found none.`);
      await audit.append({ actor, actorName: actor, act: 'personal-data-read', caseId, detail: purpose });

      const read = (field: SealedField) => {
        const sealed = found.sealed[field];
        return sealed === undefined ? undefined : cipher.open(sealed, sealedPlace.caseField(caseId, field));
      };
      const [identityNumber, phone, accountNumber] = [read('identityNumber'), read('phone'), read('account')];
      return {
        name: read('name') ?? '',
        ...(identityNumber !== undefined && { identityNumber }),
        ...(phone !== undefined && { phone }),
        ...(accountNumber !== undefined && { accountNumber }),
      };
    },

    async earlierAid(caseId, causeCategory, since) {
      const own = await cases.findById(caseId, { identityFingerprint: 1 }).lean();
      if (own?.identityFingerprint === undefined) return [];
      const others = await cases
        .find(
          { identityFingerprint: own.identityFingerprint, causeCategory, reportedAt: { $gte: since }, _id: { $ne: caseId } },
          { _id: 1 },
        )
        .lean();
      if (others.length === 0) return [];
      const paid = await payments.find({ caseId: { $in: others.map(({ _id }) => _id) }, status: 'paid' }).toArray();
      return [...new Set(paid.map((payment) => payment.caseId))].sort();
    },

    async openCasesOf(householdId, exceptCaseId) {
      const open = { householdId, status: { $ne: 'closed' }, _id: { $ne: exceptCaseId } } as const;
      const found = await cases.find(open, { receiptNumber: 1 }).sort({ sortKey: 1 }).limit(20).lean();
      return found.map(({ receiptNumber }) => receiptNumber);
    },

    async recordDecision({ decisionId, ...decision }) {
      const letter = decision.jobKey === undefined ? {} : { letter: 'pending' as const };
      await decisions.updateOne({ _id: decisionId }, { $setOnInsert: { ...decision, ...letter } }, { upsert: true });
      onChange(decision.caseId);
    },

    async appendEvent({ eventId, ...event }) {
      if (await insertOnce(() => events.insertOne({ _id: eventId, ...event }))) onChange(event.caseId);
    },

    async restrict(caseId) {
      await cases.updateOne({ _id: caseId }, { $set: { isRestricted: true } });
      onChange(caseId);
    },

    async close(caseId, closing) {
      await cases.updateOne({ _id: caseId, status: { $ne: 'closed' } }, { $set: { status: 'closed', ...closing } });
      onChange(caseId);
    },
  };
}

function toRecord(found: CaseDocument): CaseRecord {
  const { receiptNumber, townshipCode, countyCode, program, causeCategory, householdId, reportedAt, personRef, status } = found;
  const known = { ...(causeCategory !== undefined && { causeCategory }), ...(householdId !== undefined && { householdId }) };
  return { caseId: found._id, receiptNumber, townshipCode, countyCode, program, ...known, reportedAt, personRef, status };
}
