import { addPeriod } from '../domain/deadline/add-period.js';
import { civilDate } from '../domain/deadline/working-days.js';
import { defineWorker } from './support/define-worker.js';
import { complete } from './support/outcome.js';

/** M05: the next review is due one cycle after this determination. */
export const scheduleReverification = defineWorker({
  jobType: 'schedule-reverification',

  async handle({ caseId, cycles }, { benefits, cases, clock }) {
    const opened = new Map((await benefits.ofCase(caseId)).map((benefit) => [benefit.benefitId, benefit]));
    for (const { benefitId, cycle } of cycles) {
      const from = opened.get(benefitId)?.from ?? civilDate(clock.now());
      const dueOn = addPeriod(from, cycle);
      await benefits.schedule(benefitId, dueOn);
      await cases.appendEvent({ eventId: `${benefitId}:review`, caseId, at: clock.now().toISOString(), kind: 'automatic', title: `下次核查：${dueOn}` });
    }
    return complete({});
  },
});
