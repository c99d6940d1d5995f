import { z } from 'zod';
import { IncomeBand } from '../../domain/benefit/review-figures.js';
import { fen, id } from '../values.js';

export const messages = {
  /** Somebody objects before the decision: the case is appraised. Correlation key = case id. */
  objectionRaised: 'objection-raised',
} as const;

const basicLivingRoute = z.enum(['tekun', 'dibao', 'low-income', 'none']);
const dibaoClass = z.enum(['A', 'B', 'C']);
const benefitId = z.object({ benefitId: id });

export const jobs = {
  'compute-household-economics': {
    input: z.object({
      caseId: id,
      reportId: id,
      verifiedMonthlyIncomeFen: fen.nullish(),
      memberCount: z.number().int().positive(),
      standardFen: fen.positive(),
    }),
    output: z.object({ householdMonthlyIncomeFen: fen.nullable(), levelFen: fen.nullable() }),
  },
  'record-determination': {
    input: z.object({
      caseId: id,
      outcome: z.enum(['confirmed', 'refused']),
      basicLivingRoute,
      authority: z.string(),
      levelFen: fen.nullish(),
      policyVersion: id,
    }),
    output: z.object({ decisionId: id }),
  },
  'open-benefit': {
    input: z.object({
      caseId: id,
      householdId: id,
      decisionId: id,
      basicLivingRoute,
      dibaoClass: dibaoClass.nullish(),
      levelFen: fen.nullish(),
      inclusions: z.array(z.object({ personId: id, inclusion: z.string() })).nullish(),
      singlePersonBenefitFen: fen.nullish(),
      tekunBasicStandardFen: fen.nullish(),
      /** What the level rests on, for the next review to compare with. */
      householdMonthlyIncomeFen: fen.nullish(),
      memberCount: z.number().int().nonnegative().nullish(),
      incomeBand: IncomeBand.nullish(),
      propertyCompliant: z.boolean().nullish(),
      /** A civil date; today when none is named. */
      benefitFrom: z.string().nullish(),
    }),
    output: z.object({
      benefits: z.array(
        benefitId.extend({ program: z.enum(['dibao', 'dibao-single', 'tekun', 'low-income']), dibaoClass: dibaoClass.nullable() }),
      ),
    }),
  },
  'schedule-reverification': {
    input: z.object({ caseId: id, cycles: z.array(benefitId.extend({ cycle: z.string().regex(/^P\d+[MY]$/) })) }),
    output: z.object({}),
  },
} as const;

export const userTasks = {
  getConsent: { formId: 'get-consent', engineFields: [] },
  reviewIncomplete: { formId: 'review-incomplete', engineFields: ['incompleteDecision'] },
  householdVisit: { formId: 'household-visit', engineFields: [] },
  recordTekunConditions: { formId: 'tekun-conditions', engineFields: ['tekunConditionsMet', 'caseworkerDisputes'] },
  manualReview: { formId: 'manual-review', engineFields: ['reviewedRoute'] },
  inviteMember: { formId: 'invite-member', engineFields: [] },
  confirm: { formId: 'confirm-determination', engineFields: ['confirmDecision', 'dibaoClass'] },
  sendBack: { formId: 'more-facts', engineFields: [] },
} as const;
