/** Payment orders. Unique by payment id = `${decisionId}:${period}:${kind}`: the one key from the diagram to the bank. */
export interface PaymentStore {
  /** The order of that key: made now, or the one made before (whose amount must agree). */
  create(order: Omit<PaymentRecord, 'status' | 'createdAt'>, at: string): Promise<PaymentRecord>;
  find(paymentId: string): Promise<PaymentRecord | undefined>;
  ofCase(caseId: string): Promise<readonly PaymentRecord[]>;
  /** Moves the status only along created → sent | uncertain | rejected → paid; `paid` is final but for `returned`. False when not moved. */
  move(
    paymentId: string,
    to: PaymentRecord['status'],
    facts: { readonly at: string; readonly bankRef?: string; readonly reason?: string; readonly fileId?: string; readonly returnRef?: string },
  ): Promise<boolean>;
}

export interface PaymentRecord {
  readonly paymentId: string;
  readonly decisionId: string;
  readonly caseId: string;
  readonly period: string;
  readonly kind: string;
  readonly amountFen: number;
  readonly fundSource: 'reserve-fund' | 'assistance-fund';
  readonly townshipCode: string;
  /** `canceled`: not to be paid by its batch; another batch may take it over under the same key. `returned`: it came back after it was paid. */
  readonly status: 'created' | 'sent' | 'paid' | 'rejected' | 'uncertain' | 'canceled' | 'returned';
  readonly createdAt: string;
  readonly sentAt?: string;
  readonly paidAt?: string;
  readonly bankRef?: string;
  readonly reason?: string;
  /** The bank's references of each time that it came back, in order; kept when another batch takes it over. */
  readonly returnRefs?: readonly string[];
  /** Of a line of a batch: the benefit it pays, to whom, and in which file it went out last. */
  readonly batchId?: string;
  readonly program?: string;
  readonly benefitId?: string;
  readonly householdId?: string;
  readonly payeeId?: string;
  readonly fileId?: string;
}
