import { addDays } from '../domain/deadline/working-days.js';
import { defineWorker } from './support/define-worker.js';
import { findServiceOrder } from './support/find-service-order.js';
import { complete } from './support/outcome.js';

const words = { accepted: '已核实', 'not-accepted': '没有做到,不付费', complaint: '有投诉,不付费', 'no-longer': '已核实,以后不再需要' } as const;

/** M21: one service as the coordinator found it; only what was done is paid. */
export const recordService = defineWorker({
  jobType: 'record-service',

  async handle({ caseId, orderId, servedOn, serviceOutcome }, ports, { jobKey }) {
    const { everyDays, until } = await findServiceOrder(ports, orderId);
    const at = ports.clock.now().toISOString();
    const logId = `${orderId}:${jobKey}`;
    await ports.services.record(orderId, { logId, servedOn, outcome: serviceOutcome, at });
    await ports.cases.appendEvent({ eventId: logId, caseId, at, kind: 'automatic', title: `${servedOn} 的服务:${words[serviceOutcome]}` });
    const serviceDueOn = addDays(servedOn, everyDays);
    return complete({ serviceDueOn, serviceFailsOn: addDays(serviceDueOn, everyDays), orderIsOver: serviceOutcome === 'no-longer' || serviceDueOn > until });
  },
});
