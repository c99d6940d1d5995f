import type { FieldCipher } from '../../adapters/crypto/field-cipher.js';
import type { CaseDocument } from '../../adapters/mongo/case-model.js';
import type { ActModel } from '../../adapters/mongo/act-model.js';
import type { AuditLog } from '../../adapters/mongo/audit-log.js';
import type { Database } from '../../adapters/mongo/database.js';
import type { CaseView } from '../../domain/api.js';
import { maskNumber } from '../../domain/identity/mask.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import { processIds } from '../../processes/contract.js';
import { firstLooks } from '../cases/first-looks.js';
import { sheet } from '../cases/sheet.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import { inArea } from '../session/in-area.js';
import { formFields } from '../tasks/form-fields.js';
import type { Forms } from '../tasks/forms.js';
import type { ReadTaskViewContext } from '../tasks/task-view-context.js';

interface Needs {
  readonly database: Pick<Database, 'cases' | 'acts'>;
  readonly forms: Forms;
  readonly cipher: FieldCipher;
  readonly audit: AuditLog;
  readonly readContext: ReadTaskViewContext;
}
export type ReadReferralSheet = (caseId: string, user: ActingUser) => Promise<CaseView>;

/** M23, M25: of a case, only what the department needs for the need that was referred to it: whose it is, masked, and what is asked for. */
export function readReferralSheet({ database: { cases, acts }, forms, cipher, audit, readContext }: Needs): ReadReferralSheet {
  const isFirstLook = firstLooks();

  return async (caseId, user) => {
    const file = await cases
      .findById(caseId, { receiptNumber: 1, program: 1, status: 1, townshipCode: 1, countyCode: 1, reportedAt: 1, nameMasked: 1, 'sealed.phone': 1, 'sealed.whatHappened': 1 })
      .lean();
    if (!file || !inArea(user, file)) throw refuse('not-found');
    if (isFirstLook(`${user.username} ${caseId}`, performance.now())) {
      await audit.append({ actor: user.username, actorName: user.name, act: 'referral-sheet-viewed', caseId });
    }
    const { townshipNames } = await readContext(file.countyCode);
    const phone = file.sealed?.phone;
    return sheet({
      isReferralSheet: true,
      caseId,
      receiptNumber: file.receiptNumber,
      program: file.program,
      status: file.status,
      townshipCode: file.townshipCode,
      townshipName: townshipNames.get(file.townshipCode) ?? file.townshipCode,
      reportedAt: file.reportedAt,
      whatHappened: (await askedFor(caseId, acts, forms, cipher)) ?? ownNeed(file, cipher),
      person: { name: file.nameMasked, ...(phone !== undefined && { phone: maskNumber(cipher.open(phone, sealedPlace.caseField(caseId, 'phone')), 3, 2) }) },
    });
  };
}

/** A case that asks for special assistance, or that is a service order, says itself what for; of any other case nobody outside learns more. */
function ownNeed({ _id, program, sealed }: Pick<CaseDocument, '_id' | 'program' | 'sealed'>, cipher: FieldCipher): string {
  const need = program === processIds.specialAssistance || program === processIds.serviceOrder ? sealed?.whatHappened : undefined;
  return need === undefined ? '' : cipher.open(need, sealedPlace.caseField(_id, 'whatHappened'));
}

/** What the office wrote last into a field that its form marks as the need to refer. */
async function askedFor(caseId: string, acts: ActModel, forms: Forms, cipher: FieldCipher): Promise<string | undefined> {
  for (const act of await acts.find({ caseId, kind: { $exists: false } }).sort({ at: -1 }).lean()) {
    const form = await forms.byId(act.formId, act.formVersion);
    const field = form && formFields(form.schema).find(({ properties }) => properties['referral'] === 'need');
    if (!field) continue;
    const data = JSON.parse(cipher.open(act.sealedData, sealedPlace.act(act._id))) as Record<string, unknown>;
    if (typeof data[field.key] === 'string') return data[field.key] as string;
  }
  return undefined;
}
