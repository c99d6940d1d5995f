import { processIds } from '../../processes/contract.js';
import { sheet, type ReadSheet } from '../cases/sheet.js';
import type { ReadBatch } from './read-batch.js';

/** What a task of a batch shows in place of a case; undefined when the id is no batch's. */
export function batchSheet(readBatch: ReadBatch): ReadSheet {
  return async (batchId, user) => {
    const batch = await readBatch(batchId, user);
    if (!batch) return undefined;
    return sheet({
      batch,
      caseId: batchId,
      receiptNumber: batch.batchNumber,
      program: processIds.monthlyDisbursement,
      status: batch.status,
      statusText: batch.statusText,
      reportedAt: batch.createdAt,
      processInstanceKeys: batch.instanceKey === undefined ? [] : [batch.instanceKey],
    });
  };
}
