import { defineWorker } from './support/define-worker.js';
import { findCase } from './support/find-case.js';
import { complete } from './support/outcome.js';

/** M23: the case file is there since the application was sent; from here on its acceptance is due. */
export const registerApplication = defineWorker({
  jobType: 'register-application',

  async handle({ caseId, householdId }, ports) {
    const { receiptNumber } = await findCase(ports, caseId);
    const benefits = await ports.benefits.ofHousehold(householdId);
    await ports.cases.appendEvent({
      eventId: `${caseId}:registered`,
      caseId,
      at: ports.clock.now().toISOString(),
      kind: 'automatic',
      title: `登记受理，受理编号 ${receiptNumber}`,
    });
    return complete({ assistedHousehold: benefits.some(({ status }) => status !== 'stopped') });
  },
});
