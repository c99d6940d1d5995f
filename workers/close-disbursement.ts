import { defineWorker } from './support/define-worker.js';
import { findBatch } from './support/find-batch.js';
import { assistanceFundId } from './support/funds.js';
import { linesOfBatch } from './support/lines-of-batch.js';
import { complete } from './support/outcome.js';

/** Ends a batch. Lines that could not be paid are left to a later batch, under the same keys, and their money is free again. */
export const closeDisbursement = defineWorker({
  jobType: 'close-disbursement',
  timeoutMs: 60_000,

  async handle({ batchId }, ports) {
    const { countyCode } = await findBatch(ports, batchId);
    const at = ports.clock.now().toISOString();
    for await (const { paymentId } of linesOfBatch(ports, batchId, ['created', 'rejected']))
      await ports.payments.move(paymentId, 'canceled', { at });

    const fundId = assistanceFundId(countyCode);
    const amountFen = await ports.funds.heldFen(fundId, batchId);
    if (amountFen > 0) await ports.funds.append({ fundId, entry: 'release', key: batchId, amountFen, batchId, at });
    await ports.batches.close(batchId, 'paid', at);
    return complete({});
  },
});
