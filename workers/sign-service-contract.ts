import { defineWorker } from './support/define-worker.js';
import { complete } from './support/outcome.js';

/** M21: from now on services of this agency can be ordered. The terms stand in the acts of the matter. */
export const signServiceContract = defineWorker({
  jobType: 'sign-service-contract',

  async handle({ matterId, countyCode, services, agencyId, priceYuan, contractUntil, serviceFund }, ports) {
    await ports.services.openContract({
      contractId: matterId, countyCode, agencyId, services, priceFen: priceYuan * 100, fund: serviceFund, until: contractUntil, signedAt: ports.clock.now().toISOString(),
    });
    return complete({});
  },
});
