import type { PaymentRecord } from './payment-store.js';

/** Payment orders as lines of a batch. Their keys are unique over all batches, and over single payments, too. */
export interface BatchLines {
  /**
   * The order of that key for a batch: made now, made before for the same batch, taken over where it was canceled or came back, or, as its
   * `batchId` tells, held by another.
   */
  claim(order: BatchOrder, at: string): Promise<PaymentRecord>;
  /** By payment id, those after it. */
  of(
    batchId: string,
    query: { readonly statuses?: readonly PaymentRecord['status'][]; readonly after?: string; readonly limit: number },
  ): Promise<readonly PaymentRecord[]>;
  totals(batchId: string): Promise<BatchTotals>;
  /** Which of these keys belong to any order at all. */
  known(paymentIds: readonly string[]): Promise<ReadonlySet<string>>;
}
export type BatchTotals = Readonly<Partial<Record<PaymentRecord['status'], { readonly count: number; readonly amountFen: number }>>>;

export type BatchOrder = Omit<PaymentRecord, 'status' | 'createdAt' | 'batchId' | 'program' | 'benefitId' | 'payeeId'> &
  Required<Pick<PaymentRecord, 'batchId' | 'program' | 'benefitId' | 'payeeId'>>;
