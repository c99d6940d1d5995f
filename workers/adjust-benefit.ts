import { changeReasons } from '../domain/benefit/benefit-on.js';
import { firstOfNextMonth } from '../domain/benefit/withdrawal-steps.js';
import { civilDate } from '../domain/deadline/working-days.js';
import { formatFen } from '../domain/money/fen.js';
import { defineWorker } from './support/define-worker.js';
import { complete } from './support/outcome.js';
import { PermanentFailure } from './support/permanent-failure.js';

/** M05: a new level from next month on, or from the date that is named; once for each change. */
export const adjustBenefit = defineWorker({
  jobType: 'adjust-benefit',

  async handle({ benefitId, changeKind, changeId, changeReason, newLevelFen, changeFrom, ...job }, { benefits, cases, clock }) {
    const decidedAt = clock.now().toISOString();
    const caseId = job.caseId ?? (await benefits.find(benefitId))?.caseId;
    if (caseId === undefined) throw new PermanentFailure(`找不到待遇 '${benefitId}'。`);
    const wanted = changeFrom ?? firstOfNextMonth(civilDate(clock.now()));
    const { from, levelFen } = await benefits.change(benefitId, {
      changeId,
      kind: changeKind,
      from: wanted,
      levelFen: newLevelFen,
      reason: changeReason,
      decidedAt,
      caseId,
    });
    const what = changeKind === 'suspended' ? '暂停' : `每月 ${formatFen(levelFen)}`;
    await cases.appendEvent({
      eventId: `${benefitId}:${changeId}`,
      caseId,
      at: decidedAt,
      kind: 'decision',
      title: `待遇自 ${from} 起${what}：${changeReasons[changeReason]}`,
    });
    return complete({});
  },
});
