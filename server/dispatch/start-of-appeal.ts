import type { CaseDocument } from '../../adapters/mongo/case-model.js';
import { membersOfApplication } from '../../domain/application/members-of-application.js';
import { isWithdrawing } from '../../domain/benefit/is-withdrawing.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import type { Benefit, BenefitStore } from '../../domain/ports/benefit-store.js';
import type { HouseholdStore } from '../../domain/ports/household-store.js';
import { messages, type AppealVariables, type PolicyVariables } from '../../processes/contract.js';

import type { StartMessage } from './start-of-case.js';

/** The message that starts an appeal (P30): what it is about, and nothing of what the person says. */
export async function startOfAppeal(
  { _id: caseId, townshipCode, countyCode, reportedAt, householdId, about }: CaseDocument,
  policy: PolicyVariables,
  { households, benefits }: { readonly households: HouseholdStore; readonly benefits: BenefitStore },
): Promise<StartMessage> {
  const household = householdId === undefined ? undefined : await households.find(householdId, civilDate(new Date(reportedAt)));
  const benefit = about?.benefitId === undefined ? undefined : await benefits.find(about.benefitId);
  const variables: AppealVariables = {
    caseId,
    townshipCode,
    countyCode,
    reportedAt,
    filedLate: about?.filedLate ?? false,
    aidKind: about?.aidKind ?? null,
    householdId: household?.householdId ?? null,
    members: household ? membersOfApplication(household.members, []) : [],
    appealedBenefitId: benefit?.benefitId ?? null,
    benefitState: stateOf(benefit),
    earliestFrom: about?.earliestFrom ?? civilDate(new Date(reportedAt)),
    policy,
  };
  return { name: messages.appealFiled, variables };
}

function stateOf(benefit: Benefit | undefined): AppealVariables['benefitState'] {
  if (!benefit) return 'none';
  if (benefit.status === 'stopped') return 'stopped';
  return isWithdrawing(benefit) ? 'withdrawing' : 'active';
}
