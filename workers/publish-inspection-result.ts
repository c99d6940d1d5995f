import { defineWorker } from './support/define-worker.js';
import { complete } from './support/outcome.js';

/** M30: makes the result public, in numbers. */
export const publishInspectionResult = defineWorker({
  jobType: 'publish-inspection-result',

  async handle({ inspectionId }, { inspections, clock }) {
    await inspections.publish(inspectionId, clock.now().toISOString());
    return complete({});
  },
});
