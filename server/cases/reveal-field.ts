import type { FieldCipher } from '../../adapters/crypto/field-cipher.js';
import type { AuditLog } from '../../adapters/mongo/audit-log.js';
import type { CaseModel } from '../../adapters/mongo/case-model.js';
import type { Referral, ReferralStore } from '../../domain/ports/referral-store.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import type { Department } from '../../domain/referral/departments.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import type { ReadModel } from '../monitoring/documents.js';
import { inArea } from '../session/in-area.js';
import { officeOf } from '../session/office-of.js';
import { groupsOf } from '../tasks/task-actor.js';
import { maySeeCase } from './may-see-case.js';

/** M25: a department reaches the person whose need it handles, and learns no more of them. */
function needsIt(field: string, referrals: readonly Referral[], department: Department): boolean {
  const isOpen = referrals.some((referral) => referral.department === department && (referral.state === 'sent' || referral.state === 'accepted'));
  return isOpen && isToReach(field);
}
const isToReach = (field: string) => field === 'name' || field === 'phone';

export type RevealField = (caseId: string, wanted: { readonly field: 'name' | 'identityNumber' | 'phone' | 'account'; readonly reason: string }, user: ActingUser) => Promise<string>;

/** One personal value in the clear, for a reason that is kept. Without the audit entry nothing is shown. */
export function revealField({ cases, model, referrals, cipher, audit }: { readonly cases: CaseModel; readonly model: Pick<ReadModel, 'tasks'>; readonly referrals: ReferralStore; readonly cipher: FieldCipher; readonly audit: AuditLog }): RevealField {
  /** Somebody elsewhere who is to act in the case, as the place of origin does for who returned. */
  const hasTask = async (caseId: string, user: ActingUser) =>
    (await model.tasks.findOne({ caseId, state: 'open', groups: { $in: [...groupsOf(user)] } }, { projection: { _id: 1 } })) !== null;

  return async (caseId, { field, reason }, user) => {
    const file = await cases.findById(caseId).lean();
    const sealed = file?.sealed[field];
    const isKnown = file && (officeOf(user) === undefined ? maySeeCase(user, file) || (await hasTask(caseId, user)) : inArea(user, file));
    if (!isKnown || sealed === undefined) throw refuse('not-found');
    if (user.department !== undefined && !needsIt(field, await referrals.ofCase(caseId), user.department)) throw refuse('not-found');
    // An agency reaches the person whom it is to serve, as long as it has to.
    if (user.agencyId !== undefined && !(isToReach(field) && (await hasTask(caseId, user)))) throw refuse('not-found');
    await audit.append({ actor: user.username, actorName: user.name, act: 'personal-data-read', caseId, detail: `${field}：${reason}` });
    return cipher.open(sealed, sealedPlace.caseField(caseId, field));
  };
}
