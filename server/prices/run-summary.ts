import type { PriceRunDocument } from '../../adapters/mongo/price-runs.js';
import type { PriceRunSummary } from '../../domain/api-prices.js';

export function runSummary({ _id, ...run }: PriceRunDocument): PriceRunSummary {
  const { runNumber, period, cpiYearOnYearPercent, foodCpiYearOnYearPercent, publishedOn, keyDate, dueOn, amountFen, status } = run;
  const { outcome, lists, result, importedByName, createdAt } = run;
  return {
    runId: _id,
    runNumber,
    period,
    cpiYearOnYearPercent,
    foodCpiYearOnYearPercent,
    publishedOn,
    keyDate,
    dueOn,
    amountFen,
    status,
    importedByName,
    createdAt,
    ...(outcome !== undefined && { outcome }),
    ...(lists !== undefined && { lists }),
    ...(result !== undefined && { result }),
  };
}
