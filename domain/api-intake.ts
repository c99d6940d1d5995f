/** What the server tells of an intake: how far it is, what is not asked for and why, which routes are proposed and what they brought. */
import type { TaskSummary } from './api.js';
import type { VerificationSourceView } from './api-verification.js';
import type { DocumentType } from './intake/documents.js';
import type { NeedKind } from './intake/needs.js';
import type { SourceCode } from './verification/sources.js';

export const intakeSteps = ['registered', 'documents', 'complete', 'needs', 'routes', 'programs', 'answered'] as const;
export type IntakeStep = (typeof intakeSteps)[number];

export interface IntakeView {
  readonly caseId: string;
  readonly receiptNumber: string;
  readonly householdId: string;
  /** Masked. */
  readonly personName: string;
  readonly reportedAt: string;
  readonly status: 'starting' | 'open' | 'closed';
  readonly emergencySigns: boolean;
  readonly needs: readonly NeedKind[];
  /** Of each paper whether it is asked for (D15), and why. */
  readonly documents: readonly IntakeDocument[];
  /** False: somebody of the household has not signed, so nothing was fetched. */
  readonly consentComplete?: boolean;
  readonly sources: readonly VerificationSourceView[];
  readonly proposedRoutes: readonly string[];
  readonly routes: readonly IntakeRoute[];
  /** The step under way; the last one when it is closed. */
  readonly step: IntakeStep;
  /** Of the intake itself; what its routes wait for stands on the case page. */
  readonly openTasks: readonly TaskSummary[];
}
export interface IntakeDocument {
  readonly type: DocumentType;
  readonly request: 'do-not-ask' | 'accept-commitment' | 'ask' | 'manual-review';
  readonly cause: 'shared' | 'source-unavailable' | 'not-shared' | 'unknown';
  readonly source?: SourceCode;
}
export interface IntakeRoute {
  readonly route: string;
  /** Missing while it is under way. */
  readonly result?: string;
}
