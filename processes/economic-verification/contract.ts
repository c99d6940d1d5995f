import { z } from 'zod';
import { SourceCode } from '../../domain/verification/sources.js';
import { PolicyVariables } from '../policy-variables.js';
import { fen, id } from '../values.js';

/** What a caller of P04 hands in. */
export const VerificationVariables = z.object({
  householdId: id,
  caseId: id,
  purpose: id,
  townshipCode: id,
  countyCode: id,
  policy: PolicyVariables,
});

/** What P04 hands back; numbers are null where a source that would have to speak is a gap. An incomplete report decides nothing by itself. */
export const VerificationOutcome = z.object({
  reportId: id,
  reportComplete: z.boolean(),
  /** Codes of the sources that gave no answer. */
  gaps: z.array(z.string()),
  verifiedMonthlyIncomeFen: fen.nullable(),
  memberCount: z.number().int().nonnegative(),
  propertyReport: z.object({
    liquidAssetsFen: fen.nullable(),
    homesOwned: fen.nullable(),
    nonEssentialVehicles: fen.nullable(),
    businessInterestFen: fen.nullable(),
  }),
  hasDifferences: z.boolean(),
  disputed: z.boolean(),
});

export const errorCodes = {
  /** Also ends P04: its caller goes back to the window for the consent. */
  consentMissing: 'CONSENT_MISSING',
  sourceUnavailable: 'SOURCE_UNAVAILABLE',
  identityMismatch: 'IDENTITY_MISMATCH',
} as const;

export const jobs = {
  'check-consent': {
    input: z.object({ caseId: id, householdId: id, purpose: id }),
    /** Throws CONSENT_MISSING when the consent of any member does not cover the purpose today. */
    output: z.object({}),
  },
  'request-economic-verification': {
    input: z.object({ caseId: id, householdId: id, purpose: id, townshipCode: id, countyCode: id }),
    output: z.object({ requestId: id, sources: z.array(SourceCode) }),
  },
  'query-data-source': {
    input: z.object({ requestId: id, source: SourceCode, timeoutSeconds: z.number().positive() }),
    /** Throws SOURCE_UNAVAILABLE after the last try, IDENTITY_MISMATCH when name and number of a member do not belong together. */
    output: z.object({}),
  },
  'merge-verification-report': {
    input: z.object({ caseId: id, requestId: id, validDays: z.number().int().positive() }),
    output: VerificationOutcome.omit({ hasDifferences: true, disputed: true }),
  },
  'compare-declared-and-verified': {
    input: z.object({ caseId: id, requestId: id, tolerancePercent: z.number().nonnegative() }),
    output: VerificationOutcome.pick({ hasDifferences: true }),
  },
  'log-data-access': {
    /** Logs every request of the case, also those before a correction. */
    input: z.object({ caseId: id }),
    output: z.object({}),
  },
} as const;

export const userTasks = {
  correctIdentity: { formId: 'correct-identity', engineFields: ['identityCorrection'] },
  explainDifference: { formId: 'explain-difference', engineFields: ['disputed'] },
} as const;
