import { z } from 'zod';
import { IncomeBand } from '../../domain/benefit/review-figures.js';
import { changeReason } from '../gradual-withdrawal/contract.js';
import { countedMember } from '../counted-member.js';
import { PolicyVariables } from '../policy-variables.js';
import { fen, id } from '../values.js';

const benefitProgram = z.enum(['dibao', 'dibao-single', 'tekun', 'low-income']);

/** Variables of the message that starts P10, and what P12 hands in when it calls it for an early review. */
export const ReviewVariables = z.object({
  caseId: id,
  townshipCode: id,
  countyCode: id,
  householdId: id,
  members: z.array(countedMember),
  benefitId: id,
  benefitProgram,
  /** Of a benefit of one member alone. */
  personId: id.nullable(),
  dibaoClass: z.enum(['A', 'B', 'C']).nullable(),
  /** As it stands when the review begins. */
  levelFen: fen,
  reviewReason: z.enum(['periodic', 'birthday', 'early']),
  /** The civil date on which it is due. */
  reviewOn: z.string(),
  policy: PolicyVariables,
});
export type ReviewVariables = z.infer<typeof ReviewVariables>;

export const messages = {
  /** Starts P10; correlation key = messageId = case id of the review. */
  reverificationDue: 'reverification-due',
} as const;

const means = {
  householdMonthlyIncomeFen: fen.nullish(),
  memberCount: z.number().int().nonnegative().nullish(),
  incomeBand: IncomeBand.nullish(),
  propertyCompliant: z.boolean().nullish(),
};

export const jobs = {
  'compare-with-last-review': {
    input: z.object({
      caseId: id,
      benefitId: id,
      reviewReason: z.enum(['periodic', 'birthday', 'early']),
      obviousChangePercent: z.number().nonnegative(),
      membersChanged: z.boolean().nullish(),
      ...means,
    }),
    /** Null when it cannot be told; then a person decides. */
    output: z.object({ obviousChange: z.boolean().nullable() }),
  },
  'record-review': {
    input: z.object({
      caseId: id,
      benefitId: id,
      reviewOutcome: z.enum(['keep-level', 'adjust-level', 'start-withdrawal', 'stop', 'reroute-to-household-dibao']),
      authority: z.string().nullish(),
      obviousChange: z.boolean().nullish(),
      newLevelFen: fen.nullish(),
      policyVersion: id,
      ...means,
    }),
    /** From when on what was decided holds: the first of the next month. */
    output: z.object({ effectiveFrom: z.string() }),
  },
  'adjust-benefit': {
    input: z.object({
      benefitId: id,
      /** In which it was decided; the one that opened the benefit, when none is named. */
      caseId: id.nullish(),
      changeKind: z.enum(['adjusted', 'withdrawal-step', 'suspended']),
      changeId: id,
      changeReason,
      newLevelFen: fen,
      /** A civil date; the first of the next month when none is named. */
      changeFrom: z.string().nullish(),
    }),
    output: z.object({}),
  },
  'stop-benefit': {
    input: z.object({ caseId: id, benefitId: id, changeId: id, stopReason: changeReason, stopFrom: z.string().nullish() }),
    output: z.object({}),
  },
} as const;

export const userTasks = {
  getConsent: { formId: 'review-consent', engineFields: [] },
  reviewIncomplete: { formId: 'review-gaps', engineFields: ['incompleteDecision'] },
  visit: { formId: 'review-visit', engineFields: ['visitOutcome', 'membersChanged', 'tekunConditions', 'selfCareChanged'] },
  decideUnreachable: { formId: 'review-unreachable', engineFields: ['unreachableDecision'] },
  confirmOutcome: { formId: 'confirm-review', engineFields: ['confirmedOutcome', 'stopReason'] },
} as const;
