import type { PriceRun } from '../../domain/ports/price-run-store.js';
import { PermanentFailure } from './permanent-failure.js';
import { type Ports } from './ports.js';

export async function findPriceRun({ priceRuns }: Ports, runId: string): Promise<PriceRun> {
  const run = await priceRuns.find(runId);
  if (!run) throw new PermanentFailure(`找不到价格临时补贴 '${runId}'。`);
  return run;
}
