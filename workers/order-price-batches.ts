import { priceBatchId } from '../domain/subsidy/price-batch-id.js';
import { defineWorker } from './support/define-worker.js';
import { findPriceRun } from './support/find-price-run.js';
import { complete } from './support/outcome.js';

/** Hands the approved list down: a batch for each county in which somebody is paid, once. */
export const orderPriceBatches = defineWorker({
  jobType: 'order-price-batches',

  async handle({ runId }, ports) {
    const { lists, runNumber, period, keyDate, importedBy, importedByName } = await findPriceRun(ports, runId);
    const createdAt = ports.clock.now().toISOString();
    const counties = (lists?.counties ?? []).map(({ countyCode }) => ({ countyCode, batchId: priceBatchId(runId, countyCode) }));
    for (const { countyCode, batchId } of counties) {
      await ports.batches.open({
        batchId,
        batchNumber: `${runNumber}-${countyCode}`,
        countyCode,
        program: 'price-subsidy',
        priceRunId: runId,
        period,
        cutOffOn: keyDate,
        preparedBy: importedBy,
        preparedByName: importedByName,
        createdAt,
        status: 'open',
        processStart: 'started',
        sortKey: `${createdAt}~${batchId}`,
      });
    }
    return complete({ counties });
  },
});
