import type { CaseDocument } from '../../adapters/mongo/case-model.js';
import { membersOfApplication } from '../../domain/application/members-of-application.js';
import { levelOn } from '../../domain/benefit/level-on.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import type { BenefitStore } from '../../domain/ports/benefit-store.js';
import type { HouseholdRecord } from '../../domain/ports/household-store.js';
import { isBasicProgram } from '../../domain/benefit/programs.js';
import { messages, type PolicyVariables, type ReviewVariables } from '../../processes/contract.js';

import type { StartMessage } from './start-of-case.js';

/** The message that starts a periodic review of one benefit (P10). */
export async function startOfReview(
  file: CaseDocument,
  household: HouseholdRecord,
  policy: PolicyVariables,
  benefits: BenefitStore,
): Promise<StartMessage> {
  const { _id: caseId, townshipCode, countyCode, reportedAt, about } = file;
  const benefit = await benefits.find(about?.benefitId ?? '');
  if (!benefit) throw new Error(`Expected the benefit '${about?.benefitId}' that case ${caseId} looks at, found none.`);
  const { program } = benefit;
  if (!isBasicProgram(program)) throw new Error(`Expected a benefit of basic living in case ${caseId}, found '${program}'.`);
  const variables: ReviewVariables = {
    caseId,
    townshipCode,
    countyCode,
    householdId: household.householdId,
    members: membersOfApplication(household.members, []),
    benefitId: benefit.benefitId,
    benefitProgram: program,
    personId: benefit.personId ?? null,
    dibaoClass: benefit.dibaoClass ?? null,
    levelFen: levelOn(benefit, civilDate(new Date(reportedAt))),
    reviewReason: about?.reason ?? 'periodic',
    reviewOn: about?.dueOn ?? civilDate(new Date(reportedAt)),
    policy,
  };
  return { name: messages.reverificationDue, variables };
}
