import type { FieldCipher } from '../../adapters/crypto/field-cipher.js';
import type { AuditLog } from '../../adapters/mongo/audit-log.js';
import type { CaseDocument, SealedField } from '../../adapters/mongo/case-model.js';
import type { Database } from '../../adapters/mongo/database.js';
import type { CaseView, PaymentView, ReferralView } from '../../domain/api.js';
import { maskNumber } from '../../domain/identity/mask.js';
import type { BenefitStore } from '../../domain/ports/benefit-store.js';
import type { PaymentRecord, PaymentStore } from '../../domain/ports/payment-store.js';
import type { Referral, ReferralStore } from '../../domain/ports/referral-store.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import type { Clock } from '../../domain/ports/clock.js';
import { benefitView } from '../benefits/benefit-view.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import type { ReadModel } from '../monitoring/documents.js';
import type { Forms } from '../tasks/forms.js';
import { taskView } from '../tasks/task-view.js';
import type { ReadTaskViewContext } from '../tasks/task-view-context.js';
import type { WithdrawCase } from '../withdrawals/withdraw-case.js';
import { approvalOwedFen } from './approval-owed.js';
import { firstLooks } from './first-looks.js';
import { maySeeCase } from './may-see-case.js';
import { readCaseParts, type CaseParts } from './case-parts.js';
import { caseVariable } from './case-variable.js';
import { statusText } from './status-text.js';
import { timeline } from './timeline.js';

interface Needs {
  readonly database: Database;
  readonly payments: PaymentStore;
  readonly benefits: BenefitStore;
  readonly referrals: ReferralStore;
  readonly model: ReadModel;
  readonly forms: Forms;
  readonly cipher: FieldCipher;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly readContext: ReadTaskViewContext;
  readonly withdrawal: Pick<WithdrawCase, 'read'>;
}
export type ReadCaseView = (caseId: string, user: ActingUser, how?: { readonly throughTask: boolean }) => Promise<CaseView>;

/**
 * A case as one page, the person masked. That somebody looked is noted before it is shown. Besides the area's people it is open to those who
 * got it with a task: as its substitute or signer, or as a copy to read.
 */
export function readCaseView({ database, payments, benefits, referrals, model, forms, cipher, audit, clock, readContext, withdrawal }: Needs): ReadCaseView {
  const isFirstLook = firstLooks();

  const isCopied = async (caseId: string, { username }: ActingUser) => (await model.tasks.findOne({ caseId, copiedTo: username }, { projection: { _id: 1 } })) !== null;

  return async (caseId, user, how) => {
    const file = await database.cases.findById(caseId).lean();
    if (!file || !(how?.throughTask || maySeeCase(user, file) || (await isCopied(caseId, user)))) throw refuse('not-found');
    if (isFirstLook(`${user.username} ${caseId}`, performance.now())) {
      await audit.append({ actor: user.username, actorName: user.name, act: 'case-viewed', caseId });
    }

    const parts = await readCaseParts(caseId, database, payments, model);
    const postHocDueOn = caseVariable(parts, 'postHocDueOn');
    const context = await readContext(file.countyCode);
    const county = await database.db.collection<{ _id: string; countyName: string }>('townships').findOne({ _id: file.townshipCode });
    const reporter = await database.users.findById(file.reportedBy, { name: 1 }).lean();
    const earlier = file.about ? await database.cases.findById(file.about.fromCaseId, { receiptNumber: 1 }).lean() : null;
    const read = reader(file, cipher);
    const withdrawn = await withdrawal.read(file);
    const openTasks = parts.tasks.map((task) => taskView(task, context));

    return {
      caseId,
      receiptNumber: file.receiptNumber,
      program: file.program,
      ...(earlier && { follows: { caseId: earlier._id, receiptNumber: earlier.receiptNumber } }),
      status: file.status,
      statusText: statusText(file.status, {
        taskNames: openTasks.map(({ name }) => name),
        hasIncident: parts.incidents.some(({ state }) => state === 'open'),
        waitsFor: parts.activeElementNames,
      }),
      townshipCode: file.townshipCode,
      townshipName: context.townshipNames.get(file.townshipCode) ?? file.townshipCode,
      countyName: county?.countyName ?? file.countyCode,
      reportedAt: file.reportedAt,
      ...(file.closedOn !== undefined && { closedOn: file.closedOn }),
      ...(file.retentionUntil !== undefined && { retentionUntil: file.retentionUntil }),
      ...(withdrawn && { withdrawal: withdrawn }),
      ...(file.causeCategory !== undefined && { causeCategory: file.causeCategory }),
      ...(file.householdId !== undefined && { householdId: file.householdId }),
      whatHappened: read('whatHappened') ?? '',
      placeText: read('placeText') ?? '',
      person: person(file, read),
      ...decisionView(parts),
      payments: parts.payments.map((payment) => paymentView(payment, read('account'))),
      benefits: (await benefits.ofCase(caseId)).map((benefit) => benefitView(benefit, civilDate(clock.now()))),
      referrals: (await referrals.ofCase(caseId)).map(referralView),
      approvalOwedFen: approvalOwedFen(parts.payments, parts.decisions, parts.acts),
      ...(typeof postHocDueOn === 'string' && { postHocDueOn }),
      openTasks,
      timeline: await timeline({ file, reporterName: reporter?.name, ...parts }, forms, cipher),
      processInstanceKeys: parts.instances.map(({ _id }) => _id),
    };
  };
}

function reader(file: CaseDocument, cipher: FieldCipher): (field: SealedField) => string | undefined {
  return (field) => {
    const sealed = file.sealed[field];
    return sealed === undefined ? undefined : cipher.open(sealed, sealedPlace.caseField(file._id, field));
  };
}

function person(file: CaseDocument, read: (field: SealedField) => string | undefined): CaseView['person'] {
  const [identityNumber, phone] = [read('identityNumber'), read('phone')];
  return {
    name: file.nameMasked,
    ...(identityNumber !== undefined && { identityNumber: maskNumber(identityNumber) }),
    ...(phone !== undefined && { phone: maskNumber(phone, 3, 2) }),
  };
}

function decisionView(parts: CaseParts): Pick<CaseView, 'decision'> {
  const { decisions } = parts;
  const paid = ['temporary-aid-expenditure', 'one-matter-one-discussion'];
  const first = decisions.find(({ kind, outcome }) => kind === 'temporary-aid-emergency' && outcome !== 'refused') ?? decisions.find(({ kind, amountFen }) => paid.includes(kind) && amountFen > 0);
  if (!first) return {};
  const { _id: decisionId, amountFen, authority, policyVersion } = first;
  return { decision: { decisionId, amountFen, laterStageFen: Number(caseVariable(parts, 'laterStageFen') ?? 0), authority, policyVersion } };
}

function referralView({ caseId: _caseId, townshipCode: _township, countyCode: _county, ...referral }: Referral): ReferralView {
  return referral;
}

function paymentView({ paymentId, kind, amountFen, fundSource, status, sentAt, paidAt, bankRef }: PaymentRecord, account: string | undefined): PaymentView {
  return {
    paymentId,
    kind,
    amountFen,
    fundSource,
    status,
    ...(sentAt !== undefined && { sentAt }),
    ...(paidAt !== undefined && { paidAt }),
    ...(account !== undefined && { accountMasked: maskNumber(account) }),
    ...(bankRef !== undefined && { bankRef }),
  };
}
