import { defineWorker } from './support/define-worker.js';
import { complete } from './support/outcome.js';

/** M30: what was found in a case, and that nothing is left to correct. */
export const recordInspection = defineWorker({
  jobType: 'record-inspection',

  async handle({ itemId, finding, inspectionStage }, { inspections, clock }) {
    await inspections.recordItem(itemId, inspectionStage, finding, clock.now().toISOString());
    return complete({});
  },
});
