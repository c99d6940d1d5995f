import type { Db, Filter } from 'mongodb';
import type { BatchDocument } from '../../adapters/mongo/disbursements.js';
import type { BatchSummary } from '../../domain/api-money.js';
import { pageSize, toPage } from '../http/paging.js';

/** A county's batches, the newest first. */
export function listBatches(db: Db) {
  const batches = db.collection<BatchDocument>('batches');

  return async (countyCode: string, cursor: string | undefined) => {
    const filter: Filter<BatchDocument> = { countyCode, ...(cursor !== undefined && { sortKey: { $lt: cursor } }) };
    const found = await batches
      .find(filter)
      .sort({ sortKey: -1 })
      .limit(pageSize + 1)
      .toArray();
    return toPage(found, ({ sortKey }) => sortKey, batchSummary);
  };
}

export function batchSummary(batch: BatchDocument): BatchSummary {
  const {
    _id,
    requestId: _request,
    countyCode: _county,
    preparedBy: _by,
    processStart: _start,
    sortKey: _key,
    closedAt: _closed,
    ...summary
  } = batch;
  return { batchId: _id, ...summary };
}
