import { nextCareMonth } from '../domain/care/care-month.js';
import { civilDate } from '../domain/deadline/working-days.js';
import { defineWorker } from './support/define-worker.js';
import { findCare } from './support/find-care.js';
import { complete } from './support/outcome.js';
import { PermanentFailure } from './support/permanent-failure.js';

/** M06: which month's care money is to be ordered now. Whoever orders a month first has it; the payment itself has its own key. */
export const prepareCareMonth = defineWorker({
  jobType: 'prepare-care-month',

  async handle({ careId }, ports, { jobKey }) {
    const today = civilDate(ports.clock.now());
    for (;;) {
      const care = await findCare(ports, careId);
      const ordered = care.months.find(({ key }) => key === jobKey);
      if (ordered) return complete({ monthIsDue: true, carePeriod: ordered.period, careAmountFen: ordered.amountFen });

      const benefit = await ports.benefits.find(care.benefitId);
      if (!benefit) throw new PermanentFailure(`找不到待遇 '${care.benefitId}'。`);
      const next = nextCareMonth(care, benefit, today);
      if (!next) return complete({ monthIsDue: false, carePeriod: null, careAmountFen: 0 });
      await ports.cares.orderMonth(careId, { ...next, key: jobKey });
    }
  },
});
