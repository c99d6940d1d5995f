import type { CaseView } from '../../domain/api.js';
import type { ActingUser } from '../http/acting-user.js';
import type { ReadBatch } from './read-batch.js';

/** What a task of a batch shows in place of a case; undefined when the id is no batch's. */
export function batchSheet(readBatch: ReadBatch): (batchId: string, user: ActingUser) => Promise<CaseView | undefined> {
  return async (batchId, user) => {
    const batch = await readBatch(batchId, user);
    if (!batch) return undefined;
    return {
      batch,
      caseId: batchId,
      receiptNumber: batch.batchNumber,
      program: 'monthly-disbursement',
      status: batch.status,
      statusText: batch.statusText,
      townshipCode: '',
      townshipName: '',
      countyName: '',
      reportedAt: batch.createdAt,
      whatHappened: '',
      placeText: '',
      person: { name: '' },
      payments: [],
      benefits: [],
      referrals: [],
      approvalOwedFen: 0,
      openTasks: [],
      timeline: [],
      processInstanceKeys: batch.instanceKey === undefined ? [] : [batch.instanceKey],
    };
  };
}
