import { z } from 'zod';
import { PolicyVariables } from '../policy-variables.js';
import { fen, fundSource, id } from '../values.js';

/** Variables of the message that starts P08. Ids, codes and numbers only: people stay in documents. */
export const EmergencyReportedVariables = z.object({
  caseId: z.string(),
  townshipCode: z.string(),
  countyCode: z.string(),
  program: z.literal('temporary-aid-emergency'),
  causeCategory: z.enum(['sudden-event', 'accidental-injury', 'serious-illness', 'other']),
  registeredHere: z.boolean(),
  emergencyHere: z.boolean(),
  reportedAt: z.string(),
  policy: PolicyVariables,
});
export type EmergencyReportedVariables = z.infer<typeof EmergencyReportedVariables>;

export const messages = {
  /** Starts P08; correlation key = messageId = case id. */
  emergencyReported: 'emergency-reported',
} as const;

export const errorCodes = {
  identityUnknown: 'IDENTITY_UNKNOWN',
  reserveFundInsufficient: 'RESERVE_FUND_INSUFFICIENT',
} as const;

export const jobs = {
  'lookup-identity': {
    /** `attempt`: asked anew each time, where an identity is sought again and again. */
    input: z.object({ caseId: id, attempt: z.literal('again').nullish() }),
    /** `unavailable` is a named gap, never a "no". Throws IDENTITY_UNKNOWN when nobody matches. */
    output: z.object({ identityStatus: z.enum(['confirmed', 'mismatch', 'unavailable']), identityAsOf: z.string().nullable() }),
  },
  'reserve-fund-hold': {
    input: z.object({ caseId: id, decisionId: id, townshipCode: id, amountFen: fen, stage: z.string() }),
    /** Throws RESERVE_FUND_INSUFFICIENT. */
    output: z.object({ fundSource }),
  },
  'reserve-fund-settle': {
    input: z.object({ caseId: id, decisionId: id, townshipCode: id, amountFen: fen, stage: z.string(), fundSource }),
    output: z.object({}),
  },
} as const;

export const userTasks = {
  checkOnSite: {
    formId: 'check-on-site',
    engineFields: ['stillInHardship', 'otherProgramsCover', 'suddenOrUrgent', 'heavyEssentialSpending', 'severityTier', 'personsAffected'],
  },
  handOver: { formId: 'hand-over', engineFields: [] },
  adviseOtherAid: { formId: 'advise-other-aid', engineFields: [] },
  approveQuickly: { formId: 'approve-quickly', engineFields: ['quickDecision'] },
  explainAfterwards: { formId: 'post-hoc-explanation', engineFields: [] },
  checkExplanation: { formId: 'check-explanation', engineFields: ['explanationResult'] },
  approveAfterwards: { formId: 'post-hoc-approval', engineFields: ['postHocOutcome'] },
  resolveNotConfirmed: { formId: 'resolve-not-confirmed', engineFields: ['resolution'] },
  laterStages: { formId: 'later-stages', engineFields: ['laterStageDecision'] },
  followUp: { formId: 'follow-up', engineFields: ['needRemains', 'department'] },
} as const;
