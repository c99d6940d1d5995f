import type { CaseView } from '../../domain/api.js';
import { processIds } from '../../processes/contract.js';
import { sheet } from '../cases/sheet.js';
import type { ActingUser } from '../http/acting-user.js';
import type { ReadBatch } from './read-batch.js';

export type ReadBatchSheet = (batchId: string, user: ActingUser) => Promise<CaseView | undefined>;

/** What a task of a batch shows in place of a case; undefined when the id is no batch's. */
export function batchSheet(readBatch: ReadBatch): ReadBatchSheet {
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
