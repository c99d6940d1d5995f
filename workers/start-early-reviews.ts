import { isBasicProgram } from '../domain/benefit/programs.js';
import { isWithdrawing } from '../domain/benefit/is-withdrawing.js';
import { levelOn } from '../domain/benefit/level-on.js';
import { civilDate } from '../domain/deadline/working-days.js';
import { defineWorker } from './support/define-worker.js';
import { complete } from './support/outcome.js';

/** M05: after a major change every benefit of the household is looked at now; one that is being withdrawn is told, and its process looks itself. */
export const startEarlyReviews = defineWorker({
  jobType: 'start-early-reviews',

  async handle({ caseId, householdId, changeKind, changedOn }, { benefits, cases, clock, householdWords }) {
    const now = clock.now();
    const at = now.toISOString();
    const running = (await benefits.ofHousehold(householdId)).filter(({ status }) => status !== 'stopped');
    for (const { benefitId } of running.filter(isWithdrawing)) await benefits.announceChange(benefitId, { caseId, changedOn, at });

    // M10: who helps the household to find work hears of it.
    if (changeKind === 'job-begun') await householdWords.tellOfWork({ wordId: `${caseId}:works`, householdId, at });

    const earlyReviews = running
      .filter((benefit) => !isWithdrawing(benefit))
      .flatMap((benefit) => (isBasicProgram(benefit.program) ? [{ ...benefit, program: benefit.program }] : []))
      .map((benefit) => ({
        benefitId: benefit.benefitId,
        benefitProgram: benefit.program,
        personId: benefit.personId ?? null,
        dibaoClass: benefit.dibaoClass ?? null,
        levelFen: levelOn(benefit, civilDate(now)),
      }));
    const withdrawing = running.filter(isWithdrawing).length;
    await cases.appendEvent({
      eventId: `${caseId}:early-reviews`,
      caseId,
      at,
      kind: 'automatic',
      title: `重大变化：${earlyReviews.length} 项待遇提前核查${withdrawing > 0 ? `，${withdrawing} 项渐退中的待遇重新核对` : ''}`,
    });
    return complete({ earlyReviews });
  },
});
