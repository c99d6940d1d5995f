import type { Db } from 'mongodb';
import type { PriceRunDocument } from '../../adapters/mongo/price-runs.js';
import type { PriceRunSummary } from '../../domain/api-prices.js';
import type { Page } from '../../domain/api.js';
import { pageSize, toPage } from '../http/paging.js';
import { runSummary } from './run-summary.js';

/** Every month's index and what came of it, the newest first. It is no secret in the counties, which pay it. */
export function listRuns(db: Db) {
  const runs = db.collection<PriceRunDocument>('priceRuns');

  return async (cursor: string | undefined): Promise<Page<PriceRunSummary>> => {
    const found = await runs
      .find(cursor === undefined ? {} : { sortKey: { $lt: cursor } })
      .sort({ sortKey: -1 })
      .limit(pageSize + 1)
      .toArray();
    return toPage(found, ({ sortKey }) => sortKey, runSummary);
  };
}
