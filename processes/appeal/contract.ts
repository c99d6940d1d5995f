import { z } from 'zod';
import { appealCorrections, appealOutcomes } from '../../domain/appeal/appeal-outcomes.js';
import { countedMember } from '../counted-member.js';
import { PolicyVariables } from '../policy-variables.js';
import { fen, id } from '../values.js';

const appealOutcome = z.enum(appealOutcomes);
const correctionKind = z.enum(appealCorrections);

/** Variables of the message that starts P30: what is appealed against, and what could be corrected. */
export const AppealVariables = z.object({
  caseId: id,
  townshipCode: id,
  countyCode: id,
  reportedAt: z.string(),
  /** After the last day: a person says whether there is a good reason. */
  filedLate: z.boolean(),
  /** Of a decision about temporary aid: under which kind a new one is recorded. */
  aidKind: z.enum(['temporary-aid-emergency', 'temporary-aid-expenditure']).nullable(),
  householdId: id.nullable(),
  members: z.array(countedMember),
  /** The benefit that the decision is about, if there is one, and how it stands when the appeal begins. */
  appealedBenefitId: id.nullable(),
  benefitState: z.enum(['none', 'active', 'withdrawing', 'stopped']),
  /** Nothing is put right from before this civil date. */
  earliestFrom: z.string(),
  policy: PolicyVariables,
});
export type AppealVariables = z.infer<typeof AppealVariables>;

export const messages = {
  /** Starts P30; correlation key = messageId = case id of the appeal. */
  appealFiled: 'appeal-filed',
} as const;

const correction = { correctionKind: correctionKind.nullish(), correctedFen: fen.nullish() };

export const jobs = {
  'record-appeal': {
    input: z.object({
      caseId: id,
      appealOutcome,
      ...correction,
      openProgram: z.enum(['dibao', 'tekun', 'low-income']).nullish(),
      dibaoClass: z.enum(['A', 'B', 'C']).nullish(),
      /** A civil date. */
      correctFrom: z.string().nullish(),
      policyVersion: id,
    }),
    output: z.object({ decisionId: id }),
  },
  'prepare-appeal-payments': {
    input: z.object({
      caseId: id,
      decisionId: id,
      ...correction,
      /** Whose months are made good; without one it is a single payment. */
      benefitId: id.nullish(),
      correctFrom: z.string().nullish(),
    }),
    /** Each under a key of its own, so that none is paid twice. */
    output: z.object({ payments: z.array(z.object({ decisionId: id, period: id, kind: id, amountFen: fen.positive() })) }),
  },
} as const;

export const userTasks = {
  admitLate: { formId: 'admit-late-appeal', engineFields: ['lateDecision'] },
  examine: { formId: 'examine-appeal', engineFields: ['examinationStep'] },
  hearPerson: { formId: 'hear-appellant', engineFields: [] },
  getConsent: { formId: 'appeal-consent', engineFields: [] },
  decideAppeal: {
    formId: 'decide-appeal',
    engineFields: ['appealOutcome', 'correctionKind', 'openProgram', 'dibaoClass', 'correctedYuan', 'correctFrom'],
  },
  redecideAid: { formId: 'redecide-aid', engineFields: ['redecision', 'redecidedYuan'] },
} as const;
