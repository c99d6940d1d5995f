import { defineWorker } from './support/define-worker.js';
import { complete } from './support/outcome.js';

/** M21: the contract is over, and its evaluation is seen by who chooses next. */
export const endServiceContract = defineWorker({
  jobType: 'end-service-contract',

  async handle({ matterId, rating }, ports) {
    await ports.services.endContract(matterId, rating, ports.clock.now().toISOString());
    return complete({});
  },
});
