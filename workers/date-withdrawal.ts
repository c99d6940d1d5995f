import { withdrawalSteps } from '../domain/benefit/withdrawal-steps.js';
import { civilDate } from '../domain/deadline/working-days.js';
import { defineWorker } from './support/define-worker.js';
import { complete } from './support/outcome.js';

/** M04: the months of a confirmed withdrawal with their amounts. */
export const dateWithdrawal = defineWorker({
  jobType: 'date-withdrawal',

  async handle({ caseId, benefitId, levelFen, percents }, { cases, clock }) {
    const now = clock.now();
    const steps = withdrawalSteps(levelFen, percents, civilDate(now));
    const [first, last] = [steps[0], steps.at(-1)];
    await cases.appendEvent({
      eventId: `${caseId}:${benefitId}:withdrawal`,
      caseId,
      at: now.toISOString(),
      kind: 'decision',
      title: `渐退帮扶：自 ${first?.from} 起 ${steps.length} 个月，至 ${last?.until} 止`,
    });
    return complete({ steps: [...steps] });
  },
});
