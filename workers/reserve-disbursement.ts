import { formatFen } from '../domain/money/fen.js';
import { errorCodes } from '../processes/contract.js';
import { defineWorker } from './support/define-worker.js';
import { findBatch } from './support/find-batch.js';
import { assistanceFundId } from './support/funds.js';
import { bpmnError, complete } from './support/outcome.js';

/** M27: holds the batch's total in the county's assistance fund before anybody approves it. */
export const reserveDisbursement = defineWorker({
  jobType: 'reserve-disbursement',

  async handle({ batchId }, ports) {
    const { countyCode, totalFen = 0 } = await findBatch(ports, batchId);
    const at = ports.clock.now().toISOString();
    const held = await ports.funds.append({
      fundId: assistanceFundId(countyCode),
      entry: 'hold',
      key: batchId,
      amountFen: totalFen,
      batchId,
      at,
    });
    if (held === 'insufficient') return bpmnError(errorCodes.fundsInsufficient, `县级救助资金余额不足 ${formatFen(totalFen)}。`);
    return complete({});
  },
});
