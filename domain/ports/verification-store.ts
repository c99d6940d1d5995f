import type { SourceAnswer } from '../verification/answer.js';
import type { Difference } from '../verification/differences.js';
import type { SourceCode } from '../verification/sources.js';
import type { VerifiedMeans } from '../verification/verified-means.js';

/** Verifications of households (M25): the request, one answer a source, the report, and who looked at whose data. */
export interface VerificationStore {
  /** The request of that id: kept now, or the one kept before. */
  open(request: VerificationRequest): Promise<VerificationRequest>;
  find(requestId: string): Promise<VerificationRequest | undefined>;
  ofCase(caseId: string): Promise<readonly VerificationRequest[]>;
  /** The first real answer of a source stays; a gap gives way to an answer that comes later. */
  keepAnswer(requestId: string, answer: SourceAnswer): Promise<void>;
  hasAnswer(requestId: string, source: string): Promise<boolean>;
  /** Who has said something by now, and when; not what. */
  sourcesOf(requestId: string): Promise<readonly Omit<SourceAnswer, 'items'>[]>;
  /** Decrypted; writes an audit entry of the reading with its purpose first. */
  readAnswers(requestId: string, reader: { readonly actor: string; readonly purpose: string }): Promise<readonly SourceAnswer[]>;
  /** The report of that request: kept now, or the one kept before. */
  keepReport(requestId: string, report: VerificationReport): Promise<VerificationReport>;
  findReport(requestId: string): Promise<VerificationReport | undefined>;
  /** What was declared and what was found, of that request: kept now, or what was kept before. */
  keepDifferences(requestId: string, found: readonly Difference[]): Promise<readonly Difference[]>;
  findDifferences(requestId: string): Promise<readonly Difference[] | undefined>;
  /** Append-only; the same request and person are written once. */
  logAccess(access: DataAccess): Promise<void>;
}

export interface VerificationRequest {
  readonly requestId: string;
  readonly caseId: string;
  readonly householdId: string;
  readonly purpose: string;
  readonly townshipCode: string;
  readonly countyCode: string;
  readonly requestedAt: string;
  readonly sources: readonly SourceCode[];
  readonly memberIds: readonly string[];
  readonly isOrdered: boolean;
}

export interface VerificationReport {
  readonly mergedAt: string;
  /** False: no automatic decision. */
  readonly isComplete: boolean;
  readonly gaps: readonly string[];
  readonly memberCount: number;
  readonly means: VerifiedMeans;
  /** A civil date; the report may be relied on until then. */
  readonly validUntil: string;
}

/** Who queried whom, when, for what, and whom they asked. */
export interface DataAccess {
  readonly requestId: string;
  readonly personId: string;
  readonly caseId: string;
  readonly actor: string;
  readonly purpose: string;
  readonly at: string;
  readonly sources: readonly string[];
}
