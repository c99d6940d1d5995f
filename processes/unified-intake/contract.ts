import { z } from 'zod';
import { documentTypes } from '../../domain/intake/documents.js';
import { needKinds } from '../../domain/intake/needs.js';
import { countedMember } from '../counted-member.js';
import { PolicyVariables } from '../policy-variables.js';
import { id } from '../values.js';

/** Variables of the message that starts P01: where, which needs were declared, and of each counted member what decisions read. */
export const ApplicationVariables = z.object({
  caseId: id,
  townshipCode: id,
  countyCode: id,
  program: z.literal('unified-intake'),
  householdId: id,
  members: z.array(countedMember),
  needs: z.array(z.enum(needKinds)),
  registeredHere: z.boolean(),
  residencePermitHere: z.boolean(),
  emergencySigns: z.boolean(),
  causeCategory: z.string().nullable(),
  applicantCommits: z.boolean(),
  reportedAt: z.string(),
  policy: PolicyVariables,
});
export type ApplicationVariables = z.infer<typeof ApplicationVariables>;

export const messages = {
  /** Starts P01; correlation key = messageId = case id. */
  applicationSubmitted: 'application-submitted',
} as const;

export const errorCodes = {
  duplicateApplication: 'DUPLICATE_APPLICATION',
} as const;

export const jobs = {
  'register-application': {
    input: z.object({ caseId: id, householdId: id }),
    /** Whether the household has aid already: what D21 asks. */
    output: z.object({ assistedHousehold: z.boolean() }),
  },
  'prefill-from-shared-data': {
    input: z.object({
      caseId: id,
      householdId: id,
      needs: z.array(z.enum(needKinds)),
      applicantCommits: z.boolean(),
      timeoutSeconds: z.number().positive(),
    }),
    /** Of each paper that the needs ask for, what D15 reads; a source that may not be asked yet counts as unavailable. */
    output: z.object({
      documents: z.array(
        z.object({
          type: z.enum(documentTypes),
          obtainableBySharing: z.boolean(),
          sourceAvailable: z.boolean(),
          commitmentAllowed: z.boolean(),
          applicantCommits: z.boolean(),
        }),
      ),
      consentComplete: z.boolean(),
    }),
  },
} as const;

export const userTasks = {
  decideDuplicate: { formId: 'decide-duplicate', engineFields: ['duplicateDecision'] },
  forwardApplication: { formId: 'forward-application', engineFields: [] },
  completeApplication: { formId: 'complete-application', engineFields: ['applicationState'] },
  awaitSupplement: { formId: 'await-supplement', engineFields: [] },
  confirmWithdrawal: { formId: 'confirm-withdrawal', engineFields: ['withdrawalDecision'] },
  assessNeeds: { formId: 'assess-needs', engineFields: ['needs', 'selfCare', 'careGroup', 'otherProgramsCover', 'heavyEssentialSpending'] },
  confirmRoutes: { formId: 'confirm-routes', engineFields: ['routeDecision', 'changedRoutes'] },
} as const;
