import { z } from 'zod';
import { needKinds } from '../../domain/intake/needs.js';
import { PolicyVariables } from '../policy-variables.js';
import { id } from '../values.js';
import { ApplicationVariables } from '../unified-intake/contract.js';

/** Variables of the message that starts P13. Who reported and who is meant stays in the case file. */
export const LeadVariables = z.object({
  caseId: id,
  townshipCode: id,
  countyCode: id,
  program: z.literal('proactive-discovery'),
  /** As D29 names them. */
  signal: z.string(),
  /** Somebody at the hotline waits for a first answer. */
  isHotline: z.boolean(),
  reportedAt: z.string(),
  policy: PolicyVariables,
});
export type LeadVariables = z.infer<typeof LeadVariables>;

export const messages = {
  /** Starts P13; correlation key = messageId = case id. */
  hardshipSignal: 'hardship-signal',
} as const;

export const errorCodes = {
  householdMissing: 'HOUSEHOLD_MISSING',
} as const;

export const jobs = {
  'prepare-application': {
    input: z.object({ caseId: id, helpNeeds: z.array(z.enum(needKinds)) }),
    /** Throws HOUSEHOLD_MISSING while the lead is not linked to a household. */
    output: z.object({ householdId: id, members: ApplicationVariables.shape.members }),
  },
  'tell-reporter': {
    input: z.object({ caseId: id, discoveryOutcome: z.enum(['applied', 'emergency', 'watched', 'none']) }),
    output: z.object({}),
  },
} as const;

export const userTasks = {
  answerCaller: { formId: 'answer-caller', engineFields: [] },
  visit: { formId: 'visit-lead', engineFields: ['visitResult'] },
  locate: { formId: 'locate-person', engineFields: ['located'] },
  offerHelp: { formId: 'offer-help', engineFields: ['helpDecision', 'helpNeeds', 'applicantCommits'] },
} as const;
