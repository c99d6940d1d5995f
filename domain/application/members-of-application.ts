import type { HouseholdMember } from '../ports/household-store.js';

/** Of each counted member, what decisions read. A file names a disability or there is none; the federation's word comes with the verification. */
export function membersOfApplication(members: readonly HouseholdMember[], appliedAlone: readonly string[]) {
  return members
    .filter(({ isCounted }) => isCounted)
    .map(({ personId, disabilityKind, disabilityGrade, illnessOnSpecialAidList }) => ({
      personId,
      disabilityKind: disabilityKind ?? ('none' as const),
      disabilityGrade: disabilityGrade ?? null,
      illnessOnSpecialAidList,
      appliedByPerson: appliedAlone.includes(personId),
    }));
}
