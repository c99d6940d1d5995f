import type { DisbursedProgram } from '../money/disbursed-programs.js';
import type { Finding } from '../money/reconcile.js';

/** M06, M27: a month's payment of one program in one county. Its lines are payment orders of that batch. */
export interface Batch {
  readonly batchId: string;
  readonly batchNumber: string;
  readonly countyCode: string;
  readonly program: DisbursedProgram;
  /** `2026-11`. */
  readonly period: string;
  /** Benefits in force on that civil date are paid. */
  readonly cutOffOn: string;
  /** The run that handed it down (P15); its lines are that run's recipients. */
  readonly priceRunId?: string;
  readonly preparedBy: string;
  readonly preparedByName: string;
  readonly createdAt: string;
  readonly status: 'starting' | 'open' | 'closed';
  readonly processStart: 'pending' | 'started';
  readonly lineCount?: number;
  readonly totalFen?: number;
  readonly leftOutCount?: number;
  readonly outcome?: 'paid' | 'withdrawn' | 'nothing-to-pay';
  readonly closedAt?: string;
  readonly sortKey: string;
}

export const leftOutReasons = ['suspended', 'no-account', 'deceased', 'no-payee', 'paid-elsewhere'] as const;
export interface LeftOut {
  readonly batchId: string;
  readonly benefitId: string;
  readonly caseId: string;
  readonly householdId: string;
  readonly townshipCode: string;
  readonly levelFen: number;
  readonly reason: (typeof leftOutReasons)[number];
}

export interface FindingRecord extends Finding {
  readonly batchId: string;
  readonly at: string;
  readonly settledAt?: string;
  readonly settledByName?: string;
  readonly settlement?: string;
}

export interface DisbursementStore {
  /** Once for each id: a batch that a process orders. */
  open(batch: Batch): Promise<void>;
  find(batchId: string): Promise<Batch | undefined>;
  /** What was computed; once. */
  prepared(
    batchId: string,
    totals: { readonly lineCount: number; readonly totalFen: number; readonly leftOutCount: number },
  ): Promise<void>;
  leaveOut(line: LeftOut): Promise<void>;
  close(batchId: string, outcome: NonNullable<Batch['outcome']>, at: string): Promise<void>;
  /** Once for each kind and key. */
  note(finding: FindingRecord): Promise<void>;
  openFindings(batchId: string): Promise<number>;
}
