import type { CaseDocument } from '../../adapters/mongo/case-model.js';
import type { PolicyParameters } from '../../domain/policy/parameters.js';
import type { BenefitStore } from '../../domain/ports/benefit-store.js';
import type { HouseholdStore } from '../../domain/ports/household-store.js';
import { membersOfApplication } from '../../domain/application/members-of-application.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import { startOfAppeal } from './start-of-appeal.js';
import { startOfChange } from './start-of-change.js';
import { startOfReview } from './start-of-review.js';
import { startOfSpecial } from './start-of-special.js';
import { type ApplicationVariables, type CareVariables, EmergencyReportedVariables, type LeadVariables, messages, type PersonFoundVariables, type ServiceOrderVariables, PolicyVariables, processIds } from '../../processes/contract.js';

export interface StartMessage {
  readonly name: string;
  readonly variables: object;
}

/** The message that starts the process of a case's program: ids, codes and what decisions read, and nothing that tells who somebody is. */
export async function startOfCase(
  file: CaseDocument,
  policy: PolicyParameters,
  { households, benefits }: { readonly households: HouseholdStore; readonly benefits: BenefitStore },
): Promise<StartMessage> {
  const place = { caseId: file._id, townshipCode: file.townshipCode, countyCode: file.countyCode, reportedAt: file.reportedAt };
  // Only what the contract names: the calendar and the like stay in documents.
  const values = PolicyVariables.parse({ ...policy.values, version: policy.version });

  if (file.program === processIds.temporaryAidEmergency) {
    const variables: EmergencyReportedVariables = {
      ...place,
      program: processIds.temporaryAidEmergency,
      causeCategory: EmergencyReportedVariables.shape.causeCategory.parse(file.causeCategory),
      registeredHere: file.registeredTownship === file.townshipCode,
      emergencyHere: file.emergencyTownship === file.townshipCode,
      policy: values,
    };
    return { name: messages.emergencyReported, variables };
  }

  if (file.program === processIds.proactiveDiscovery) {
    const variables: LeadVariables = { ...place, program: processIds.proactiveDiscovery, signal: file.signal ?? 'other', isHotline: file.channel === 'hotline', policy: values };
    return { name: messages.hardshipSignal, variables };
  }

  if (file.program === processIds.vagrantAid) {
    const found = file.found ?? { agreesToHelp: 'unable', needsDoctorNow: false, isMinorAlone: false };
    const variables: PersonFoundVariables = { ...place, program: processIds.vagrantAid, ...found, policy: values };
    return { name: messages.personFound, variables };
  }

  if (file.program === processIds.tekunCare) {
    const { caseId, townshipCode, countyCode } = place;
    const variables: CareVariables = { caseId, townshipCode, countyCode, careId: file.about?.careId ?? '', policy: values };
    return { name: messages.careNeeded, variables };
  }

  if (file.program === processIds.serviceOrder) {
    const { caseId, townshipCode, countyCode } = place;
    const variables: ServiceOrderVariables = { caseId, townshipCode, countyCode, orderId: file.about?.serviceOrderId ?? '', policy: values };
    return { name: messages.serviceOrdered, variables };
  }

  if (file.program === processIds.specialAssistance) return startOfSpecial(file, values);
  if (file.program === processIds.appeal) return startOfAppeal(file, values, { households, benefits });

  const household = await households.find(file.householdId ?? '', civilDate(new Date(file.reportedAt)));
  if (!household) throw new Error(`Expected household '${file.householdId}' of case ${file._id} on file, found none.`);
  if (file.program === processIds.changeReport) return startOfChange(file, household, values);
  if (file.program === processIds.periodicReverification) return startOfReview(file, household, values, benefits);

  const variables: ApplicationVariables = {
    ...place,
    program: processIds.unifiedIntake,
    householdId: household.householdId,
    members: membersOfApplication(household.members, file.appliedAlone ?? []),
    needs: [...(file.intake?.needs ?? ['basic-living' as const])],
    registeredHere: (file.intake?.registration ?? 'here') === 'here',
    residencePermitHere: file.intake?.registration === 'residence-permit',
    emergencySigns: file.intake?.emergencySigns ?? false,
    causeCategory: file.causeCategory ?? null,
    applicantCommits: file.intake?.commits ?? false,
    policy: values,
  };
  return { name: messages.applicationSubmitted, variables };
}
