import type { FollowUpSubject, SealedField } from '../../adapters/mongo/case-model.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import type { ActingUser } from '../http/acting-user.js';
import { openCase, openedBefore, type OpenCaseNeeds } from './open-case.js';

export interface FollowUp {
  /** The same id makes one case. */
  readonly reportId: string;
  readonly program: string;
  readonly channel: string;
  /** None of an emergency. */
  readonly householdId?: string;
  readonly about: FollowUpSubject;
  /** What it is about, Chinese, nothing personal. */
  readonly situation: string;
  readonly act: string;
  /** Hidden from the first moment on (M12). */
  readonly isRestricted?: boolean;
  /** Whom it is about, when that is not the person of the earlier case. */
  readonly person?: { readonly name: string; readonly identityNumber?: string | undefined };
}
export type OpenFollowUp = (followUp: FollowUp, by?: Pick<ActingUser, 'username' | 'name'>) => Promise<string>;

const platform = { username: 'platform', name: '平台' };

/** Opens a case of the same person and household as an earlier one. What tells who they are is sealed anew for the new case. */
export function openFollowUp(needs: OpenCaseNeeds): OpenFollowUp {
  const { database, cipher } = needs;
  return async ({ reportId, program, channel, householdId, about, situation, act, isRestricted, person }, by = platform) => {
    const before = await openedBefore(needs, reportId);
    if (before) return before.caseId;
    const earlier = await database.cases.findById(about.fromCaseId).lean();
    if (!earlier) throw new Error(`Expected the case '${about.fromCaseId}' that '${reportId}' follows, found none.`);

    const open = (field: SealedField) => {
      const sealed = earlier.sealed[field];
      return sealed === undefined ? undefined : cipher.open(sealed, sealedPlace.caseField(earlier._id, field));
    };
    const { name, identityNumber } = person ?? { name: open('name') ?? '', identityNumber: open('identityNumber') };
    const personal = {
      name,
      identityNumber,
      phone: open('phone'),
      account: open('account'),
      whatHappened: situation,
    };
    const { townshipCode, countyCode } = earlier;
    const facts = {
      program,
      channel,
      townshipCode,
      countyCode,
      ...(householdId !== undefined && { householdId }),
      about,
      // Whom it is hidden from, what follows it is hidden from, too.
      ...((isRestricted || earlier.isRestricted) && { isRestricted: true }),
    };
    const { caseId } = await openCase(needs, reportId, { facts, personal, act }, by);
    return caseId;
  };
}
