import type { Db } from 'mongodb';
import type { Batch, DisbursementStore, FindingRecord, LeftOut } from '../../domain/ports/disbursement-store.js';
import { insertOnce } from './insert-once.js';

export type BatchDocument = Omit<Batch, 'batchId'> & { readonly _id: string; readonly requestId: string };
export type LeftOutDocument = LeftOut & { readonly _id: string };
export type FindingDocument = FindingRecord & { readonly _id: string };

/** Batches in MongoDB; what a step writes it writes once. */
export function disbursementStore(db: Db): DisbursementStore {
  const batches = db.collection<BatchDocument>('batches');
  const leftOuts = db.collection<LeftOutDocument>('batchLeftOuts');
  const findings = db.collection<FindingDocument>('batchFindings');

  return {
    async open({ batchId, ...batch }) {
      await insertOnce(() => batches.insertOne({ _id: batchId, requestId: batchId, ...batch }));
    },

    async find(batchId) {
      const found = await batches.findOne({ _id: batchId });
      if (!found) return undefined;
      const { _id, requestId: _requestId, ...batch } = found;
      return { batchId: _id, ...batch };
    },

    async prepared(batchId, totals) {
      await batches.updateOne({ _id: batchId, lineCount: { $exists: false } }, { $set: totals });
    },

    async leaveOut(line) {
      await insertOnce(() => leftOuts.insertOne({ _id: `${line.batchId}:${line.benefitId}`, ...line }));
    },

    async close(batchId, outcome, closedAt) {
      await batches.updateOne({ _id: batchId, status: { $ne: 'closed' } }, { $set: { status: 'closed', outcome, closedAt } });
    },

    async note(finding) {
      await insertOnce(() => findings.insertOne({ _id: `${finding.batchId}:${finding.kind}:${finding.key}`, ...finding }));
    },

    openFindings: (batchId) => findings.countDocuments({ batchId, settledAt: { $exists: false } }),
  };
}
