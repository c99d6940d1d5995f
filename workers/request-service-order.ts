import { addPeriod } from '../domain/deadline/add-period.js';
import { civilDate } from '../domain/deadline/working-days.js';
import { defineWorker } from './support/define-worker.js';
import { findCase } from './support/find-case.js';
import { complete } from './support/outcome.js';

/** M03: nobody in the village can care: an agency with a contract is asked, once for each search. It is paid by the care money, so its order is not paid again. */
export const requestServiceOrder = defineWorker({
  jobType: 'request-service-order',

  async handle({ caseId, careId, countyCode }, ports, { jobKey }) {
    const today = civilDate(ports.clock.now());
    if (!(await ports.services.hasContract(countyCode, 'care', today))) return complete({ providerFound: false });
    const { householdId } = await findCase(ports, caseId);
    const at = ports.clock.now().toISOString();
    await ports.services.request({
      orderId: `${careId}:${jobKey}`, fromCaseId: caseId, countyCode, service: 'care', everyDays: 7, until: addPeriod(today, 'P1Y'), isPaid: false, at,
      ...(householdId !== undefined && { householdId }),
    });
    await ports.cases.appendEvent({ eventId: `${careId}:service:${jobKey}`, caseId, at, kind: 'automatic', title: '已向签约机构下服务单,请与机构签照料协议' });
    return complete({ providerFound: true });
  },
});
