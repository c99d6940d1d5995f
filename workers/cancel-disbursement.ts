import { defineWorker } from './support/define-worker.js';
import { findBatch } from './support/find-batch.js';
import { assistanceFundId } from './support/funds.js';
import { linesOfBatch } from './support/lines-of-batch.js';
import { complete } from './support/outcome.js';

/** Nothing of this batch goes out: its lines are free for another batch under the same keys, and its money for others. */
export const cancelDisbursement = defineWorker({
  jobType: 'cancel-disbursement',
  timeoutMs: 60_000,

  async handle({ batchId }, ports) {
    const { countyCode, lineCount = 0 } = await findBatch(ports, batchId);
    const at = ports.clock.now().toISOString();
    for await (const { paymentId } of linesOfBatch(ports, batchId, ['created'])) await ports.payments.move(paymentId, 'canceled', { at });

    const fundId = assistanceFundId(countyCode);
    const amountFen = await ports.funds.heldFen(fundId, batchId);
    if (amountFen > 0) await ports.funds.append({ fundId, entry: 'release', key: batchId, amountFen, batchId, at });
    await ports.batches.close(batchId, lineCount === 0 ? 'nothing-to-pay' : 'withdrawn', at);
    return complete({});
  },
});
