import { defineWorker } from './support/define-worker.js';
import { complete } from './support/outcome.js';

export const endServiceOrder = defineWorker({
  jobType: 'end-service-order',

  async handle({ caseId, orderId }, ports) {
    const at = ports.clock.now().toISOString();
    await ports.services.end(orderId, at);
    await ports.cases.appendEvent({ eventId: `${orderId}:ended`, caseId, at, kind: 'automatic', title: '服务单结束' });
    return complete({});
  },
});
