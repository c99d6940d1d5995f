/** What the bank knows of one key. */
export interface Transfer {
  readonly key: string;
  readonly amountFen: number;
  readonly accountNumber: string;
  readonly bankRef: string;
  readonly status: 'accepted' | 'paid' | 'rejected';
  readonly reason?: string;
  readonly paidAt?: string;
  /** How often the outcome is to be reported: once, or as a fault wants it. */
  readonly callbacks: number;
  readonly isReported: boolean;
}
