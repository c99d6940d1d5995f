import { processIds } from '../../processes/contract.js';
import { sheet, type ReadSheet } from '../cases/sheet.js';
import { mayDo } from '../../domain/access.js';
import type { ReadPriceRun } from './read-run.js';

/** What a task about a month's prices shows in place of a case; undefined when the id is no run's. */
export function priceRunSheet(readRun: ReadPriceRun): ReadSheet {
  return async (runId, user) => {
    const priceRun = mayDo(user, 'see-price-runs') ? await readRun(runId, user) : undefined;
    if (!priceRun) return undefined;
    return sheet({
      priceRun,
      caseId: runId,
      receiptNumber: priceRun.runNumber,
      program: processIds.priceLinkageSubsidy,
      status: priceRun.status,
      statusText: priceRun.statusText,
      reportedAt: priceRun.createdAt,
      processInstanceKeys: priceRun.instanceKey === undefined ? [] : [priceRun.instanceKey],
    });
  };
}
