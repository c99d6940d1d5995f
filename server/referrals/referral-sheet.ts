import type { FieldCipher } from '../../adapters/crypto/field-cipher.js';
import type { ActModel } from '../../adapters/mongo/act-model.js';
import type { CaseView } from '../../domain/api.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import { formFields } from '../tasks/form-fields.js';
import type { Forms } from '../tasks/forms.js';

/** M23, M25: of a case, only what the department needs for the need that was referred to it: whose it is, masked, and what is asked for. */
export async function referralSheet(caseFile: CaseView, acts: ActModel, forms: Forms, cipher: FieldCipher): Promise<CaseView> {
  const { decision: _decision, postHocDueOn: _due, householdId: _household, ...shared } = caseFile;
  return {
    ...shared,
    isReferralSheet: true,
    whatHappened: (await askedFor(caseFile.caseId, acts, forms, cipher)) ?? '',
    placeText: '',
    payments: [],
    benefits: [],
    referrals: [],
    approvalOwedFen: 0,
    openTasks: [],
    timeline: [],
    processInstanceKeys: [],
  };
}

/** What the office wrote last into a field that its form marks as the need to refer. */
async function askedFor(caseId: string, acts: ActModel, forms: Forms, cipher: FieldCipher): Promise<string | undefined> {
  for (const act of await acts.find({ caseId }).sort({ at: -1 }).lean()) {
    const form = await forms.byId(act.formId, act.formVersion);
    const field = form && formFields(form.schema).find(({ properties }) => properties['referral'] === 'need');
    if (!field) continue;
    const data = JSON.parse(cipher.open(act.sealedData, sealedPlace.act(act._id))) as Record<string, unknown>;
    if (typeof data[field.key] === 'string') return data[field.key] as string;
  }
  return undefined;
}
