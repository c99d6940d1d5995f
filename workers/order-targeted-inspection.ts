import { civilDate } from '../domain/deadline/working-days.js';
import { defineWorker } from './support/define-worker.js';
import { complete } from './support/outcome.js';

/** M30: after a complaint the order's case is inspected (P22), marked as not random. Once for each job. */
export const orderTargetedInspection = defineWorker({
  jobType: 'order-targeted-inspection',

  async handle({ caseId, orderId, countyCode }, ports, { jobKey }) {
    const now = ports.clock.now();
    const today = civilDate(now);
    await ports.inspections.orderTargeted({
      inspectionId: `${orderId}-${jobKey}`, countyCode, caseId, from: today, until: today,
      orderedBy: 'platform', orderedByName: '服务单投诉', createdAt: now.toISOString(),
    });
    return complete({});
  },
});
