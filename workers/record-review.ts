import { levelOn } from '../domain/benefit/level-on.js';
import { firstOfNextMonth } from '../domain/benefit/withdrawal-steps.js';
import { civilDate } from '../domain/deadline/working-days.js';
import { defineWorker } from './support/define-worker.js';
import { figuresOf } from './support/figures-of.js';
import { complete } from './support/outcome.js';
import { PermanentFailure } from './support/permanent-failure.js';

const titles = {
  'keep-level': '核查结果：档次不变',
  'adjust-level': '核查结果：调整档次',
  'start-withdrawal': '核查结果：进入渐退帮扶',
  stop: '核查结果：停止待遇',
  'reroute-to-household-dibao': '核查结果：改为家庭整户低保',
} as const;

/** M05, M30: what a review came to, with the authority and the version of the values; a suspended benefit that passes goes on. */
export const recordReview = defineWorker({
  jobType: 'record-review',

  async handle({ caseId, benefitId, reviewOutcome, authority, obviousChange, newLevelFen, policyVersion, ...means }, ports) {
    const { benefits, cases, clock } = ports;
    const decidedAt = clock.now().toISOString();
    const today = civilDate(clock.now());
    const benefit = await benefits.find(benefitId);
    if (!benefit) throw new PermanentFailure(`找不到待遇 '${benefitId}'。`);
    const decisionId = `${caseId}:reverification:${benefitId}`;
    const isAdjusted = reviewOutcome === 'adjust-level';

    await cases.recordDecision({
      decisionId,
      caseId,
      kind: 'reverification',
      amountFen: isAdjusted ? (newLevelFen ?? 0) : levelOn(benefit, today),
      authority: authority ?? 'none',
      policyVersion,
      decidedAt,
    });
    await benefits.keepReview(benefitId, { caseId, completedOn: today, outcome: reviewOutcome, obviousChange: obviousChange ?? null });
    // A level that stays rests on the figures that it was set by.
    if (isAdjusted || reviewOutcome === 'start-withdrawal') await benefits.keepFigures(benefitId, figuresOf(means));
    if (reviewOutcome === 'keep-level' && benefit.status === 'suspended') {
      const suspension = benefit.changes.findLast(({ kind }) => kind === 'suspended');
      const from = suspension && suspension.from > today ? suspension.from : firstOfNextMonth(today);
      const resumed = {
        kind: 'resumed',
        from,
        levelFen: levelOn(benefit, from),
        reason: 'review-passed',
        decidedAt,
        caseId,
      } as const;
      await benefits.change(benefitId, { changeId: `${caseId}:resumed`, ...resumed });
    }
    const details = [{ label: '政策版本', value: policyVersion }];
    await cases.appendEvent({
      eventId: `${decisionId}:recorded`,
      caseId,
      at: decidedAt,
      kind: 'decision',
      title: titles[reviewOutcome],
      details,
    });
    return complete({ effectiveFrom: firstOfNextMonth(today) });
  },
});
