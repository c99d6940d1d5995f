import type { Db } from 'mongodb';
import type { BatchLines } from '../../domain/ports/batch-lines.js';
import type { PaymentRecord } from '../../domain/ports/payment-store.js';
import { insertOnce } from './insert-once.js';
import { toRecord, type PaymentDocument } from './payments.js';

/** Payment orders of batches in MongoDB, in the one collection of all payment orders. */
export function batchLines(db: Db): BatchLines {
  const payments = db.collection<PaymentDocument>('payments');

  return {
    async claim({ paymentId, ...order }, createdAt) {
      const document: PaymentDocument = { _id: paymentId, ...order, status: 'created', createdAt };
      if (await insertOnce(() => payments.insertOne(document))) return toRecord(document);
      const taken = await payments.findOneAndUpdate(
        { _id: paymentId, status: { $in: ['canceled', 'returned'] }, batchId: { $ne: order.batchId } },
        { $set: { ...order, status: 'created', createdAt }, $unset: { reason: '', fileId: '', bankRef: '', sentAt: '', paidAt: '' } },
        { returnDocument: 'after' },
      );
      const held = taken ?? (await payments.findOne({ _id: paymentId }));
      if (!held) throw new Error(`Payment '${paymentId}' exists and cannot be read.`);
      return toRecord(held);
    },

    async of(batchId, { statuses, after, limit }) {
      const filter = { batchId, ...(statuses && { status: { $in: [...statuses] } }), ...(after !== undefined && { _id: { $gt: after } }) };
      return (await payments.find(filter).sort({ _id: 1 }).limit(limit).toArray()).map(toRecord);
    },

    async totals(batchId) {
      const grouped = await payments
        .aggregate<{ _id: PaymentRecord['status']; count: number; amountFen: number }>([
          { $match: { batchId } },
          { $group: { _id: '$status', count: { $sum: 1 }, amountFen: { $sum: '$amountFen' } } },
        ])
        .toArray();
      return Object.fromEntries(grouped.map(({ _id, count, amountFen }) => [_id, { count, amountFen }]));
    },

    async known(paymentIds) {
      const found = await payments.find({ _id: { $in: [...paymentIds] } }, { projection: { _id: 1 } }).toArray();
      return new Set(found.map(({ _id }) => _id));
    },
  };
}
