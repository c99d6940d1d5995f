import { z } from 'zod';
import { departmentCodes } from '../../domain/referral/departments.js';
import { specialProgramCodes } from '../../domain/special/special-programs.js';
import { PolicyVariables } from '../policy-variables.js';
import { fen, id } from '../values.js';

const specialProgram = z.enum(specialProgramCodes);
const department = z.enum(departmentCodes);
const option = z.object({ value: z.string(), label: z.string() });
const fact = z.boolean().nullable();

/** Variables of the message that starts P18 from a department's own list; a referral calls it with the same. */
export const SpecialAssistanceVariables = z.object({
  caseId: id,
  townshipCode: id,
  countyCode: id,
  department,
  specialProgram,
  policy: PolicyVariables,
});
export type SpecialAssistanceVariables = z.infer<typeof SpecialAssistanceVariables>;

export const messages = {
  /** Starts P18 for a case of its own; correlation key = messageId = case id. */
  specialAssistanceAsked: 'special-assistance-asked',
  /** M10: somebody of the household has begun to work; correlation key = household id. */
  householdWorks: 'household-works',
} as const;

export const jobs = {
  /** M25: status from the platform in place of a paper, and what the household's file says for the tables. Nothing is taken for "no" that nobody knows. */
  'check-recipient-status': {
    input: z.object({ caseId: id, specialProgram }),
    output: z.object({
      householdId: id.nullable(),
      settlementKind: z.enum(['urban', 'rural']).nullable(),
      /** `none`: known to be none; null: nobody could say. */
      recipientKind: z.enum(['dibao', 'tekun-at-home', 'low-income', 'none']).nullable(),
      /** False: the platform did not answer, which the handler is told. */
      statusKnown: z.boolean(),
      subsidyFacts: z.object({
        dibaoOrTekun: fact,
        disabledInHardship: fact,
        severelyDisabled: fact,
        deathInHousehold: fact,
        disabledChildNeedsRehabilitation: fact,
        orphan: fact,
        unattendedChild: fact,
      }),
      hasDisabledChild: fact,
      ableToLearn: fact,
      hazardGrade: z.enum(['A', 'B', 'C', 'D']).nullable(),
      workAgeAbleMembers: z.number().int().nullable(),
      employedMembers: z.number().int().nullable(),
      /** What the household gets already and may not get beside it, or what was paid for this winter: in words, for the handler. */
      conflicts: z.array(z.string()),
      findings: z.array(option),
      aidForms: z.array(option),
    }),
  },
  'record-special-decision': {
    input: z.object({
      caseId: id,
      specialProgram,
      department,
      aidDecision: z.enum(['grant', 'refuse']),
      aidForm: z.string().nullish(),
      /** Where the policy fixes no amount. */
      amountYuan: z.number().positive().nullish(),
    }),
    output: z.object({
      decisionId: id,
      delivery: z.enum(['payment', 'monthly', 'service']).nullable(),
      amountFen: fen,
      /** Of money paid once: the key under which it is paid once, and from when. */
      paymentDecision: id,
      paymentPeriod: id,
      payFrom: z.string().nullable(),
    }),
  },
  /** M13: a monthly benefit for each person it is for; once for each decision, benefit and person. */
  'open-special-benefit': {
    input: z.object({ caseId: id, decisionId: id, specialProgram, aidForm: id }),
    output: z.object({ benefitIds: z.array(id) }),
  },
} as const;

export const userTasks = {
  assess: { formId: 'assess-special-need', engineFields: ['finding'] },
  decideAid: { formId: 'decide-special-aid', engineFields: ['aidDecision', 'aidForm', 'amountYuan'] },
  confirmService: { formId: 'confirm-special-service', engineFields: ['serviceResult'] },
  helpToWork: { formId: 'help-to-work', engineFields: ['workResult'] },
  checkWork: { formId: 'check-work', engineFields: ['workResult'] },
} as const;
