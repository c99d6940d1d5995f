import { z } from 'zod';
import { caregiverKinds, selfCareLevels } from '../../domain/care/care-words.js';
import { PolicyVariables } from '../policy-variables.js';
import { fen, id } from '../values.js';

/** Variables of the message that starts the care of one tekun person (P16). */
export const CareVariables = z.object({
  caseId: id,
  townshipCode: id,
  countyCode: id,
  careId: id,
  policy: PolicyVariables,
});
export type CareVariables = z.infer<typeof CareVariables>;

export const messages = {
  /** Starts P16; correlation key = messageId = case id of the care. */
  careNeeded: 'care-needed',
  /** The caregiver gives up; correlation key = agreement id. */
  caregiverWithdrew: 'caregiver-withdrew',
  /** A review has found that self-care changed; correlation key = care id. */
  careReassessmentDue: 'care-reassessment-due',
  /** The tekun benefit has stopped; correlation key = care id. */
  careEnded: 'care-ended',
} as const;

export const errorCodes = {
  noCaregiver: 'NO_CAREGIVER',
} as const;

const care = z.object({ caseId: id, careId: id });

export const jobs = {
  /** Asked by P03 and P10: the care of each person whom those benefits cover begins, or is assessed again. */
  'start-care': {
    input: z.object({ caseId: id, householdId: id, benefitIds: z.array(id), careReason: z.enum(['confirmed', 'self-care-changed']) }),
    output: z.object({}),
  },
  'record-care-level': {
    input: care.extend({ selfCareLevel: z.enum(selfCareLevels), careStandardFen: fen }),
    output: z.object({ hasAgreementInForce: z.boolean() }),
  },
  'record-caregiver': {
    input: care.extend({ caregiverChoice: z.enum([...caregiverKinds, 'nobody']) }),
    /** Throws NO_CAREGIVER. */
    output: z.object({}),
  },
  'request-service-order': {
    input: care.extend({ countyCode: id }),
    /** Whether an agency with a contract for care is there. */
    output: z.object({ providerFound: z.boolean() }),
  },
  'schedule-visits': {
    input: care.extend({
      caregiverKind: z.enum(caregiverKinds),
      visitEveryDays: z.number().int().positive(),
      /** A civil date: the first day without the agreement. */
      agreementUntil: z.string(),
    }),
    /** `payCycle`: the first of each month, from the next on. */
    output: z.object({ agreementId: id, agreementUntil: z.string(), visitDueOn: z.string(), payCycle: z.string() }),
  },
  'record-visit': {
    input: care.extend({
      visitOutcome: z.enum(['well', 'concern', 'not-met', 'self-care-changed']),
      visitedOn: z.string(),
      visitEveryDays: z.number().int().positive(),
    }),
    output: z.object({ visitDueOn: z.string() }),
  },
  'end-agreement': {
    input: care.extend({ agreementId: id, endReason: z.enum(['caregiver-withdrew', 'term-ended']) }),
    output: z.object({}),
  },
  'prepare-care-month': {
    input: care,
    /** The oldest month that is due and not yet ordered. */
    output: z.object({ monthIsDue: z.boolean(), carePeriod: z.string().nullable(), careAmountFen: fen }),
  },
  'settle-care': {
    input: care.extend({ careOutcome: z.enum(['institution', 'ended']) }),
    output: z.object({}),
  },
} as const;

export const userTasks = {
  assessSelfCare: { formId: 'assess-self-care', engineFields: ['selfCareLevel', 'carePlace'] },
  assessAgain: { formId: 'assess-self-care', engineFields: ['selfCareLevel', 'carePlace'] },
  chooseCaregiver: { formId: 'choose-caregiver', engineFields: ['assessmentDisputed', 'caregiverChoice'] },
  arrangeService: { formId: 'arrange-care', engineFields: ['arrangement'] },
  signAgreement: { formId: 'sign-care-agreement', engineFields: ['visitEveryDays', 'agreementUntil'] },
  visitPerson: { formId: 'log-care-visit', engineFields: ['visitedOn', 'visitOutcome'] },
} as const;
