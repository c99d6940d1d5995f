/** What the server answers about audits of funds (M30). */
import { z } from 'zod';
import type { AnomalyKind } from './money/anomalies.js';

const reason = z.string().trim().min(2).max(1000);
export const MarkAuditItem = z.object({ verdict: z.enum(['clean', 'finding', 'violation']), reason });
export type MarkAuditItem = z.output<typeof MarkAuditItem>;
/** A recovery of all that was paid, or of less. */
export const DecideAuditItem = z.discriminatedUnion('decision', [
  z.object({ decision: z.literal('recover'), amountFen: z.number().int().min(1), reason }),
  z.object({ decision: z.enum(['write-off', 'justified']), reason }),
]);
export type DecideAuditItem = z.output<typeof DecideAuditItem>;
/** Money that came back. `requestId` is made by the client, so that a repeated send is booked once. */
export const BookRepayment = z.object({ requestId: z.uuid(), amountFen: z.number().int().min(1) });
export type BookRepayment = z.output<typeof BookRepayment>;

export interface AuditView {
  readonly auditId: string;
  readonly matterNumber: string;
  readonly title: string;
  readonly counts: { readonly items: number; readonly unmarked: number; readonly findings: number; readonly violations: number; readonly undecided: number };
  /** What this person may do with its items now. */
  readonly may: readonly ('mark' | 'decide' | 'repay')[];
}

export interface AuditWordView {
  readonly said: 'clean' | 'finding' | 'violation' | 'recover' | 'write-off' | 'justified';
  readonly at: string;
  readonly byName: string;
  readonly reason: string;
}

export interface AuditItemView {
  readonly itemId: string;
  readonly anomaly: AnomalyKind;
  readonly paymentId: string;
  readonly earlierPaymentId?: string;
  readonly persons?: number;
  readonly caseId: string;
  readonly receiptNumber?: string;
  /** Masked. */
  readonly personName?: string;
  readonly townshipName: string;
  readonly program: string;
  readonly period: string;
  readonly amountFen: number;
  readonly paidAt: string;
  readonly verdict?: MarkAuditItem['verdict'];
  readonly decision?: DecideAuditItem['decision'];
  readonly recoverFen?: number;
  /** Still owed, once it is booked. */
  readonly owedFen?: number;
  readonly words: readonly AuditWordView[];
}

export interface AuditPaymentView {
  readonly paymentId: string;
  readonly caseId: string;
  readonly townshipName: string;
  readonly program: string;
  readonly kind: string;
  readonly period: string;
  readonly amountFen: number;
  readonly paidAt: string;
  readonly decisionId: string;
  readonly rule?: { readonly authority: string; readonly policyVersion: string; readonly tables: readonly string[] };
  readonly personRef: string;
  /** The beginning of a keyed hash: equal ones are one account. */
  readonly accountMark?: string;
}
