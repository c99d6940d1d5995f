import type { AnomalyKind } from '../money/anomalies.js';

/** M30: what an audit of funds looks at, under the id of its matter. Nothing of it is in the engine but counts. */
export interface FundAudits {
  /** Lists every payment that arrived from one instant until before another; what is listed stays. */
  extract(auditId: string, scope: { readonly countyCode: string; readonly from: string; readonly until: string }): Promise<{ readonly count: number; readonly sumFen: number }>;
  /** Makes an item of each anomaly among the listed payments, once. */
  detect(auditId: string, sharedAccountPersons: number): Promise<Readonly<Record<AnomalyKind, number>>>;
  count(auditId: string): Promise<AuditCounts>;
  /** Findings of which the county wants money back, and which are not booked yet. */
  toBook(auditId: string): AsyncIterable<Recovery>;
  noteBooked(itemId: string, at: string): Promise<void>;
}

export interface AuditCounts {
  readonly unmarked: number;
  readonly findings: number;
  readonly violations: number;
  /** Findings and violations without a decision on recovery. */
  readonly undecided: number;
}

export interface Recovery {
  readonly itemId: string;
  readonly fundId: string;
  readonly program: string;
  readonly caseId: string;
  readonly amountFen: number;
}
