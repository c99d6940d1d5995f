import type { z } from 'zod';
import type { PriceOutcome, PriceResult, PriceRun, PriceTotals } from '../domain/ports/price-run-store.js';
import { priceBatchId } from '../domain/subsidy/price-batch-id.js';
import type { jobs } from '../processes/contract.js';
import { defineWorker } from './support/define-worker.js';
import { findPriceRun } from './support/find-price-run.js';
import { complete } from './support/outcome.js';
import { type Ports } from './support/ports.js';

/** R09: what a month's price index came to, and how much has arrived where. */
export const collectIndicators = defineWorker({
  jobType: 'collect-indicators',

  async handle(input, ports) {
    const run = await findPriceRun(ports, input.runId);
    const outcome = outcomeOf(input);
    const result = outcome === 'paid' ? await arrived(run, ports) : undefined;
    await ports.priceRuns.close(run.runId, { outcome, ...(result && { result }), closedAt: ports.clock.now().toISOString() });
    return complete({});
  },
});

function outcomeOf(decided: z.output<(typeof jobs)['collect-indicators']['input']>): PriceOutcome {
  if (decided.indexDecision === 'reject') return 'rejected';
  if (decided.correctionDecision === 'leave') return 'left';
  if (decided.trigger === 'do-not-pay') return 'not-triggered';
  if (decided.recipientCount === 0) return 'nobody';
  return decided.listDecision === 'refuse' ? 'refused' : 'paid';
}

async function arrived({ runId, lists }: PriceRun, { lines }: Ports): Promise<PriceResult> {
  const counties: PriceTotals['counties'][number][] = [];
  for (const { countyCode } of lists?.counties ?? []) {
    const { paid } = await lines.totals(priceBatchId(runId, countyCode));
    counties.push({ countyCode, count: paid?.count ?? 0, amountFen: paid?.amountFen ?? 0 });
  }
  const sum = (part: 'count' | 'amountFen') => counties.reduce((total, county) => total + county[part], 0);
  return { count: sum('count'), amountFen: sum('amountFen'), counties };
}
