import { changeReasons } from '../domain/benefit/benefit-on.js';
import { firstOfNextMonth } from '../domain/benefit/withdrawal-steps.js';
import { civilDate } from '../domain/deadline/working-days.js';
import { defineWorker } from './support/define-worker.js';
import { complete } from './support/outcome.js';

/** M05: what a person has decided to stop ends with this month, or on the date that is named; once. */
export const stopBenefit = defineWorker({
  jobType: 'stop-benefit',

  async handle({ caseId, benefitId, changeId, stopReason, stopFrom }, { benefits, cares, cases, clock }) {
    const decidedAt = clock.now().toISOString();
    const wanted = stopFrom ?? firstOfNextMonth(civilDate(clock.now()));
    const change = { changeId, kind: 'stopped', from: wanted, levelFen: 0, reason: stopReason, decidedAt, caseId } as const;
    const { from } = await benefits.change(benefitId, change);
    await cases.appendEvent({
      eventId: `${benefitId}:${changeId}`,
      caseId,
      at: decidedAt,
      kind: 'decision',
      title: `待遇自 ${from} 起停止：${changeReasons[stopReason]}`,
    });
    // What care there is at home ends with it (P16).
    for (const { careId } of await cares.openOf(benefitId)) {
      await cares.tell({ wordId: `${careId}:${changeId}`, careId, word: 'benefit-stopped', on: from, at: decidedAt });
    }
    return complete({});
  },
});
