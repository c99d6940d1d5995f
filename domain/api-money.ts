/** What the server answers about money. */
import { z } from 'zod';
import type { FundMove, Posting } from './money/postings.js';
import type { BankFileRecord } from './ports/bank-file-store.js';
import type { BatchTotals } from './ports/batch-lines.js';
import type { Batch, FindingRecord, LeftOut } from './ports/disbursement-store.js';
import type { PaymentRecord } from './ports/payment-store.js';

export interface FundView {
  /** A township's code, or the county's for its assistance fund. */
  readonly townshipCode: string;
  readonly townshipName: string;
  readonly balanceFen: number;
  readonly heldFen: number;
  readonly accounts: readonly { readonly account: string; readonly balanceFen: number }[];
  /** Of a township's reserve fund (R13). */
  readonly reserve?: ReserveFigures;
}
export interface ReserveFigures {
  readonly minimumFen?: number;
  /** The one that is open; its matter. */
  readonly topUp?: { readonly matterId: string; readonly since: string };
  /** Explanations that are still owed, by how many days they are overdue. */
  readonly owed: Readonly<Record<OwedAge, number>>;
}
export const owedAges = ['notDue', 'upTo10', 'upTo30', 'over30'] as const;
export type OwedAge = (typeof owedAges)[number];

/** `explained`: there, and not yet approved; `complete`: approved too, or settled otherwise. */
export const explanationStates = ['owed', 'overdue', 'explained', 'complete'] as const;
/** What a reserve fund spent, with its decision and its explanation. */
export interface ExpenseView {
  readonly key: string;
  readonly at: string;
  readonly amountFen: number;
  readonly caseId?: string;
  readonly receiptNumber?: string;
  readonly decision?: { readonly amountFen: number; readonly authority: string; readonly decidedAt: string };
  readonly explanation?: { readonly state: (typeof explanationStates)[number]; readonly dueAt?: string };
}
export interface FundEntryView {
  readonly at: string;
  readonly entry: FundMove;
  readonly key: string;
  readonly amountFen: number;
  readonly postings: readonly Posting[];
  readonly caseId?: string;
  readonly batchId?: string;
  readonly matterId?: string;
  readonly balanceAfterFen: number;
}

/** A month's payment of one program. */
export const OrderDisbursement = z
  .object({
    /** Made by the client, so that a repeated send makes one batch. */
    requestId: z.uuid(),
    program: z.enum(['dibao', 'tekun', 'special-subsidies']),
    period: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
    cutOffOn: z.iso.date(),
  })
  .refine(({ period, cutOffOn }) => cutOffOn.startsWith(period), { path: ['cutOffOn'], message: '截止日应在发放月份之内' });
export const BankAnswer = z.object({ fileId: z.string().min(1).max(100), content: z.string().min(1).max(900_000) });
export const SettleFinding = z.object({ findingId: z.string().min(1).max(400), settlement: z.string().trim().min(2).max(200) });

export interface BatchSummary extends Pick<
  Batch,
  | 'batchId'
  | 'batchNumber'
  | 'program'
  | 'period'
  | 'cutOffOn'
  | 'status'
  | 'outcome'
  | 'createdAt'
  | 'preparedByName'
  | 'lineCount'
  | 'totalFen'
  | 'leftOutCount'
> {
  readonly paidFen?: number;
}
export interface BatchView extends BatchSummary {
  readonly statusText: string;
  readonly totals: BatchTotals;
  readonly files: readonly BankFileRecord[];
  /** Who did what. */
  readonly acts: readonly { readonly at: string; readonly elementName: string; readonly byName: string; readonly decision?: string }[];
  readonly openTasks: readonly { readonly taskKey: string; readonly name: string; readonly assigneeName?: string }[];
  readonly findings: readonly (FindingRecord & { readonly findingId: string })[];
  readonly instanceKey?: string;
  readonly may: readonly ('settle' | 'handle-files' | 'export')[];
}
export interface BatchLineView extends Pick<
  PaymentRecord,
  'paymentId' | 'caseId' | 'amountFen' | 'status' | 'reason' | 'bankRef' | 'paidAt' | 'payeeId'
> {
  /** Masked. */
  readonly payeeName: string;
  readonly townshipName: string;
}
export interface LeftOutView extends Omit<LeftOut, 'batchId'> {
  readonly townshipName: string;
}
