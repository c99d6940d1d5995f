import type { AnomalyKind } from '../../domain/money/anomalies.js';

export const auditVerdicts = ['clean', 'finding', 'violation'] as const;
export const auditDecisions = ['recover', 'write-off', 'justified'] as const;

/** One payment as an audit found it: references and hashes, nothing in the clear. */
export interface AuditPaymentDocument {
  readonly _id: string;
  readonly auditId: string;
  readonly paymentId: string;
  readonly caseId: string;
  readonly townshipCode: string;
  readonly batchId?: string;
  readonly fundId: string;
  readonly program: string;
  readonly kind: string;
  readonly period: string;
  readonly amountFen: number;
  readonly paidAt: string;
  readonly decisionId: string;
  /** By what it was decided. */
  readonly rule?: { readonly authority: string; readonly policyVersion: string; readonly tables: readonly string[] };
  readonly personRef: string;
  /** Keyed: equal accounts match, and nobody can read one from it. */
  readonly accountHash?: string;
  /** Person, purpose and period. */
  readonly sameKey: string;
  /** What can be told from this payment alone. */
  readonly signs: readonly AnomalyKind[];
  readonly sortKey: string;
}

/** One anomaly, what the auditor says of it, and what the county does about it. Earlier words stay. */
export interface AuditItemDocument extends Pick<AuditPaymentDocument, 'auditId' | 'paymentId' | 'caseId' | 'townshipCode' | 'fundId' | 'program' | 'period' | 'amountFen' | 'paidAt' | 'personRef'> {
  readonly _id: string;
  readonly anomaly: AnomalyKind;
  /** The payment that it comes after. */
  readonly earlierPaymentId?: string;
  /** Whose money one account takes. */
  readonly persons?: number;
  readonly verdict?: (typeof auditVerdicts)[number];
  readonly decision?: (typeof auditDecisions)[number];
  readonly recoverFen?: number;
  /** Since then it is owed in the ledger. */
  readonly bookedAt?: string;
  readonly words?: readonly AuditWord[];
}
export interface AuditWord {
  readonly said: (typeof auditVerdicts)[number] | (typeof auditDecisions)[number];
  readonly at: string;
  readonly by: string;
  readonly byName: string;
  readonly sealedReason: string;
}
