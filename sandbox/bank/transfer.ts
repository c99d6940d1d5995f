/** What the bank knows of one key. */
export interface Transfer {
  readonly key: string;
  readonly amountFen: number;
  readonly accountNumber: string;
  readonly bankRef: string;
  readonly status: 'accepted' | 'paid' | 'rejected' | 'returned';
  readonly reason?: string;
  readonly paidAt?: string;
  readonly returnedAt?: string;
  /** The file in which it came last. */
  readonly fileId?: string;
  /** How often the outcome is to be reported: once, or as a fault wants it. */
  readonly callbacks: number;
  readonly isReported: boolean;
}
