/** What the server tells of a verification (M25). Totals of the household only; what a source says of one member stays sealed. */
import { type SourceStatus } from './verification/answer.js';
import { type Difference } from './verification/differences.js';
import { type GapCode } from './verification/sources.js';
import { type VerifiedMeans } from './verification/verified-means.js';

export interface VerificationView {
  readonly reportId: string;
  readonly purpose: string;
  readonly requestedAt: string;
  /** `under-way` until there is a report. */
  readonly state: 'under-way' | 'complete' | 'incomplete';
  readonly sources: readonly VerificationSourceView[];
  readonly differences: readonly Difference[];
  readonly report?: {
    readonly mergedAt: string;
    /** A civil date. */
    readonly validUntil: string;
    readonly memberCount: number;
    readonly means: VerifiedMeans;
  };
}
export interface VerificationSourceView {
  readonly code: GapCode;
  readonly status: SourceStatus | 'waiting';
  /** Of when what the source says is. */
  readonly asOf?: string;
}
