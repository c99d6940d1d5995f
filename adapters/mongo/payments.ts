import { type Db, type Filter } from 'mongodb';
import type { PaymentRecord, PaymentStore } from '../../domain/ports/payment-store.js';
import { insertOnce } from './insert-once.js';

export type PaymentDocument = Omit<PaymentRecord, 'paymentId'> & { readonly _id: string };
type Status = PaymentRecord['status'];

/** From where a status may be reached. `sent` goes back to `uncertain` when the bank says that it has nothing. `paid` is final. */
const reachableFrom: Readonly<Record<Status, readonly Status[]>> = {
  created: [],
  uncertain: ['created', 'sent', 'rejected'],
  sent: ['created', 'uncertain', 'rejected'],
  rejected: ['created', 'uncertain', 'sent'],
  paid: ['sent', 'uncertain', 'rejected'],
  canceled: ['created', 'rejected'],
  returned: ['paid'],
};

/** Payment orders in MongoDB; the payment id is the document's id, and the status moves by compare-and-set. */
export function paymentStore(db: Db): PaymentStore {
  const payments = db.collection<PaymentDocument>('payments');

  return {
    async create({ paymentId, ...order }, createdAt) {
      const document: PaymentDocument = { _id: paymentId, ...order, status: 'created', createdAt };
      if (await insertOnce(() => payments.insertOne(document))) return toRecord(document);
      const existing = await payments.findOne({ _id: paymentId });
      if (!existing) throw new Error(`Payment '${paymentId}' exists and cannot be read.`);
      if (existing.amountFen !== order.amountFen) {
        throw new Error(
          `Payment '${paymentId}' was made for ${existing.amountFen} fen and cannot be made again for ${order.amountFen} fen.`,
        );
      }
      return toRecord(existing);
    },

    async find(paymentId) {
      const document = await payments.findOne({ _id: paymentId });
      return document ? toRecord(document) : undefined;
    },

    async ofCase(caseId) {
      return (await payments.find({ caseId }).sort({ createdAt: 1, _id: 1 }).toArray()).map(toRecord);
    },

    async move(paymentId, to, { at, bankRef, reason, fileId, returnRef }) {
      const filter: Filter<PaymentDocument> = { _id: paymentId, status: { $in: [...reachableFrom[to]] } };
      const facts = {
        ...(to === 'sent' ? { sentAt: at } : {}),
        ...(to === 'paid' ? { paidAt: at } : {}),
        ...(bankRef ? { bankRef } : {}),
        ...(fileId ? { fileId } : {}),
        ...(reason ? { reason } : {}),
      };
      const moved = await payments.findOneAndUpdate(filter, {
        $set: { status: to, ...facts },
        ...(returnRef !== undefined && { $push: { returnRefs: returnRef } }),
        // Why it was sent back is no longer true once it is under way again.
        ...(reason ? {} : { $unset: { reason: '' } }),
      });
      return moved !== null;
    },
  };
}

export function toRecord({ _id, ...order }: PaymentDocument): PaymentRecord {
  return { paymentId: _id, ...order };
}
