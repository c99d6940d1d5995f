import type { CaseDocument } from '../../adapters/mongo/case-model.js';
import { membersOfApplication } from '../../domain/application/members-of-application.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import type { HouseholdRecord } from '../../domain/ports/household-store.js';
import { messages, type ChangeVariables, type PolicyVariables } from '../../processes/contract.js';

import type { StartMessage } from './start-of-case.js';

/** The message that starts the confirmation of a reported change (P12). */
export function startOfChange(
  { _id: caseId, townshipCode, countyCode, reportedAt, about }: CaseDocument,
  household: HouseholdRecord,
  policy: PolicyVariables,
): StartMessage {
  const variables: ChangeVariables = {
    caseId,
    townshipCode,
    countyCode,
    householdId: household.householdId,
    members: membersOfApplication(household.members, []),
    changeKind: about?.changeKind ?? 'other',
    changedOn: about?.changedOn ?? civilDate(new Date(reportedAt)),
    policy,
  };
  return { name: messages.changeReported, variables };
}
