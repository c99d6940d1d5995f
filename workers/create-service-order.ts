import { firstOfNextMonth } from '../domain/benefit/withdrawal-steps.js';
import { addDays, civilDate } from '../domain/deadline/working-days.js';
import { serviceNames } from '../domain/service/services.js';
import { errorCodes } from '../processes/contract.js';
import { defineWorker } from './support/define-worker.js';
import { findServiceOrder } from './support/find-service-order.js';
import { bpmnError, complete } from './support/outcome.js';

/** M21: gives the order to an agency with a contract; one that has failed is not asked again. */
export const createServiceOrder = defineWorker({
  jobType: 'create-service-order',

  async handle({ caseId, orderId }, ports, { jobKey }) {
    const { service, everyDays } = await findServiceOrder(ports, orderId);
    const today = civilDate(ports.clock.now());
    const at = ports.clock.now().toISOString();
    const assigned = await ports.services.assign(orderId, caseId, jobKey, today);
    if (!assigned) {
      await ports.cases.appendEvent({ eventId: `${orderId}:none:${jobKey}`, caseId, at, kind: 'automatic', title: '没有可以派的签约机构,转县里另行安排' });
      return bpmnError(errorCodes.providerFailed, `服务单 '${orderId}' 没有可以派的签约机构。`);
    }
    const title = `服务单派给 ${assigned.agencyName}:${serviceNames[service]},每 ${everyDays} 天一次`;
    await ports.cases.appendEvent({ eventId: `${orderId}:assigned:${jobKey}`, caseId, at, kind: 'automatic', title });
    const serviceDueOn = addDays(today, everyDays);
    return complete({
      agencyId: assigned.agencyId,
      serviceDueOn,
      serviceFailsOn: addDays(serviceDueOn, everyDays),
      payCycle: `R/${firstOfNextMonth(today)}T00:00:00+08:00/P1M`,
      orderState: 'running',
    });
  },
});
