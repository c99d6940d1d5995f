import type { Application } from '../../domain/application/application.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import type { HouseholdStore } from '../../domain/ports/household-store.js';
import { processIds } from '../../processes/contract.js';
import { openCase, openedBefore, type OpenCaseNeeds, type Receipt } from '../cases/open-case.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import { inArea } from '../session/in-area.js';

export type SubmitApplication = (application: Application, user: ActingUser) => Promise<Receipt>;

/** Opens the case of a household that applies. The same application id makes one case, however often it is sent. */
export function submitApplication({ households, ...opening }: OpenCaseNeeds & { readonly households: HouseholdStore }): SubmitApplication {
  return async (application, user) => {
    const earlier = await openedBefore(opening, application.applicationId);
    if (earlier) return earlier;

    const { householdId, applicantId, appliedAlone, channel, causeCategory, needs, registration, emergencySigns, commits } = application;
    const household = await households.find(householdId, civilDate(opening.clock.now()));
    if (!household || !inArea(user, household)) throw refuse('not-found');
    const strangers = [applicantId, ...appliedAlone].filter((id) => !household.members.some(({ personId }) => personId === id));
    if (strangers.length > 0) throw refuse('not-a-member', { fields: [{ field: 'applicantId', message: '申请人应是该家庭的成员' }] });
    const applicant = await households.readMember(applicantId, { actor: user.username, purpose: '登记救助申请' });
    if (!applicant) throw refuse('not-found');

    const { townshipCode, countyCode } = household;
    const facts = {
      program: processIds.unifiedIntake,
      channel,
      townshipCode,
      countyCode,
      householdId,
      appliedAlone,
      ...(causeCategory !== undefined && { causeCategory }),
      intake: { needs, registration, emergencySigns, commits },
    };
    const personal = {
      name: applicant.name,
      identityNumber: applicant.identityNumber,
      phone: application.phone,
      account: application.accountNumber,
      whatHappened: application.situation,
    };
    return openCase(opening, application.applicationId, { facts, personal, act: 'application-submitted' }, user);
  };
}
