import { programNames } from '../domain/benefit/programs.js';
import { civilDate } from '../domain/deadline/working-days.js';
import { formatFen } from '../domain/money/fen.js';
import { subjectsOf } from '../domain/special/program-facts.js';
import { factsOfProgram } from '../domain/special/special-programs.js';
import { defineWorker } from './support/define-worker.js';
import { findCase } from './support/find-case.js';
import { findHousehold } from './support/find-household.js';
import { complete } from './support/outcome.js';
import { PermanentFailure } from './support/permanent-failure.js';
import { policyOfCase } from './support/policy-of-case.js';
import { specialBenefitFen } from './support/special-benefit-fen.js';

/** M13: a monthly subsidy for each person whom the file names for it, or for the household when a person was found by other evidence. */
export const openSpecialBenefit = defineWorker({
  jobType: 'open-special-benefit',

  async handle({ caseId, decisionId, specialProgram, aidForm }, ports) {
    const { householdId, townshipCode, countyCode } = await findCase(ports, caseId);
    if (householdId === undefined) throw new PermanentFailure('按月发放的补贴要有登记的家庭,请先登记并关联家庭后重试。');
    const household = await findHousehold(ports, householdId);
    const policy = await policyOfCase(ports, caseId);
    const now = ports.clock.now();
    const benefitIds: string[] = [];

    for (const program of factsOfProgram(specialProgram).forms[aidForm]?.benefits ?? []) {
      const levelFen = specialBenefitFen(program, policy);
      const subjects = subjectsOf(program, household);
      for (const personId of subjects.length > 0 ? subjects : [undefined]) {
        const benefitId = `${decisionId}:${program}${personId === undefined ? '' : `:${personId}`}`;
        const place = { caseId, householdId, townshipCode, countyCode, ...(personId !== undefined && { personId }) };
        await ports.benefits.open({ benefitId, ...place, program, levelFen, from: civilDate(now) });
        await ports.cases.appendEvent({
          eventId: `${benefitId}:opened`,
          caseId,
          at: now.toISOString(),
          kind: 'decision',
          title: `建立待遇：${programNames[program]}，每月 ${formatFen(levelFen)}`,
        });
        benefitIds.push(benefitId);
      }
    }
    return complete({ benefitIds });
  },
});
