import { defineWorker } from './support/define-worker.js';
import { complete } from './support/outcome.js';

/** M04: the household as a whole, so that nothing is rounded by head. What is not known stays unknown, and goes to a person. */
export const computeHouseholdEconomics = defineWorker({
  jobType: 'compute-household-economics',

  async handle({ caseId, reportId, verifiedMonthlyIncomeFen, memberCount, standardFen }, { cases, clock }) {
    const income = verifiedMonthlyIncomeFen ?? null;
    // The case's events tell no income: the report does, to those who may read it.
    const title = income === null ? '家庭收入不明，待人工研判' : `已按 ${memberCount} 人汇总家庭收入，与标准比较`;
    await cases.appendEvent({ eventId: `${reportId}:economics`, caseId, at: clock.now().toISOString(), kind: 'automatic', title });
    // M05: the household's level is what its income lacks to the standard.
    const levelFen = income === null ? null : Math.max(0, memberCount * standardFen - income);
    return complete({ householdMonthlyIncomeFen: income, levelFen });
  },
});
