import { defineWorker } from './support/define-worker.js';
import { findPriceRun } from './support/find-price-run.js';
import { complete } from './support/outcome.js';

/** M06: hands the published figures of a month to the process. One that is not published yet stays open, and is never taken for 0. */
export const importPriceIndex = defineWorker({
  jobType: 'import-price-index',

  async handle({ runId }, ports) {
    const { cpiYearOnYearPercent, foodCpiYearOnYearPercent, corrects } = await findPriceRun(ports, runId);
    return complete({ cpiYearOnYearPercent, foodCpiYearOnYearPercent, isCorrection: corrects !== undefined });
  },
});
