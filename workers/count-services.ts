import { defineWorker } from './support/define-worker.js';
import { complete } from './support/outcome.js';

/** M21: what the evaluation rests on, counted from orders and logs, not reported by the agency. */
export const countServices = defineWorker({
  jobType: 'count-services',

  async handle({ matterId }, ports) {
    const { orders, accepted, refused, complaints, failed } = await ports.services.countServices(matterId);
    return complete({ orderCount: orders, acceptedCount: accepted, refusedCount: refused, complaintCount: complaints, failedCount: failed });
  },
});
