/**
 * Every name that diagrams and code share. `tests/processes/contract.spec.ts` reads the diagrams and proves both directions:
 * nothing here that no diagram uses, nothing in a diagram that is not here.
 */
import { z } from 'zod';
import { PolicyParameters } from '../domain/policy/parameters.js';
import { departmentCodes } from '../domain/referral/departments.js';

export const processIds = {
  temporaryAidEmergency: 'temporary-aid-emergency',
  benefitPayment: 'benefit-payment',
  referral: 'referral',
} as const;

export const messages = {
  /** Starts P08; correlation key = messageId = case id. */
  emergencyReported: 'emergency-reported',
  /** The bank's word; correlation key = payment id. */
  paymentConfirmed: 'payment-confirmed',
} as const;

export const errorCodes = {
  identityUnknown: 'IDENTITY_UNKNOWN',
  reserveFundInsufficient: 'RESERVE_FUND_INSUFFICIENT',
  fundsInsufficient: 'FUNDS_INSUFFICIENT',
  accountUnusable: 'ACCOUNT_UNUSABLE',
  paymentUncertain: 'PAYMENT_UNCERTAIN',
} as const;

/**
 * The policy values in force on the day of the report, chosen by area and date: those that a diagram, or a decision that one calls,
 * reads as `policy.…`. No number of the policy stands in a diagram.
 */
export const PolicyVariables = PolicyParameters.shape.values
  .pick({
    dibaoStandardFen: true,
    temporaryAidTiers: true,
    expenditureAid: true,
    townshipApprovalCapFen: true,
    emergencyResponseHours: true,
    postHocDays: true,
    postHocReminderDays: true,
    followUpDays: true,
    paymentAnswerHours: true,
    aidAtPlaceOfEmergency: true,
    placeLimitLifted: true,
    residencePermitApplication: true,
    referralAcceptDays: true,
    referralFeedbackDays: true,
  })
  .extend({ version: z.string() });
export type PolicyVariables = z.infer<typeof PolicyVariables>;

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

const id = z.string().min(1);
const fen = z.number().int().nonnegative();
const fundSource = z.enum(['reserve-fund', 'assistance-fund']);

/** What each job type takes and gives. A worker is typed by its line; the two-way test reads the keys. */
export const jobs = {
  'compute-deadline': {
    input: z.object({
      caseId: id,
      deadlineName: z.enum(['emergency-response', 'post-hoc', 'referral-accept', 'referral-feedback']),
      /** Tells deadlines of one name apart, when a case may have several. */
      scope: id.nullish(),
      /** Working days, or hours; one of the two. */
      workingDays: z.number().int().positive().nullish(),
      reminderDays: z.number().int().positive().nullish(),
      hours: z.number().positive().nullish(),
    }),
    /** ISO date-times with zone; `dueOn` the civil date in Asia/Shanghai. */
    output: z.object({ dueAt: z.string(), dueOn: z.string(), reminderAt: z.string().nullable() }),
  },
  'lookup-identity': {
    input: z.object({ caseId: id }),
    /** `unavailable` is a named gap, never a "no". Throws IDENTITY_UNKNOWN when nobody matches. */
    output: z.object({ identityStatus: z.enum(['confirmed', 'mismatch', 'unavailable']), identityAsOf: z.string().nullable() }),
  },
  'detect-duplicate': {
    input: z.object({ caseId: id, causeCategory: z.string() }),
    /** Earlier aid of the same person for the same cause in the same year; shown to the checker, decides nothing. */
    output: z.object({ earlierAidFound: z.boolean(), earlierCaseIds: z.array(z.string()) }),
  },
  'record-decision': {
    input: z.object({
      caseId: id,
      decisionKind: z.enum(['temporary-aid-emergency', 'later-stage']),
      amountFen: fen,
      authority: z.string(),
      policy: z.object({ version: z.string() }),
    }),
    output: z.object({ decisionId: id }),
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
  'create-payment': {
    input: z.object({ caseId: id, decisionId: id, period: id, kind: id, amountFen: fen, fundSource, townshipCode: id }),
    output: z.object({ paymentId: id }),
  },
  'reserve-budget': {
    input: z.object({ paymentId: id }),
    /** Throws FUNDS_INSUFFICIENT. */
    output: z.object({}),
  },
  'send-payment': {
    input: z.object({ paymentId: id }),
    /** Throws ACCOUNT_UNUSABLE, PAYMENT_UNCERTAIN. */
    output: z.object({ sentAt: z.string() }),
  },
  'query-payment': {
    input: z.object({ paymentId: id }),
    output: z.object({ bankOutcome: z.enum(['paid', 'rejected', 'pending', 'not-received']) }),
  },
  'book-payment': {
    input: z.object({ paymentId: id }),
    output: z.object({ paidAt: z.string() }),
  },
  'notify-person': {
    input: z.object({ caseId: id, noticeKind: z.enum(['aid-paid', 'aid-refused', 'handed-over', 'case-closed']) }),
    output: z.object({}),
  },
  'notify-staff': {
    input: z.object({
      caseId: id,
      noticeKind: z.enum([
        'response-overdue',
        'top-up-needed',
        'explanation-due',
        'explanation-overdue',
        'referral-not-accepted',
        'referral-no-feedback',
      ]),
      townshipCode: id,
      countyCode: id,
      /** Tells one event from its repetition: the same event is told once. */
      eventId: id,
    }),
    output: z.object({}),
  },
  'send-referral': {
    input: z.object({ caseId: id, department: z.enum(departmentCodes), townshipCode: id, countyCode: id }),
    output: z.object({ referralId: id }),
  },
  'record-referral-feedback': {
    input: z.object({
      caseId: id,
      referralId: id,
      referralStep: z.enum(['accepted', 'returned', 'answered']),
      referralResult: z.enum(['helped', 'not-eligible', 'other']).nullish(),
    }),
    output: z.object({}),
  },
  'update-monitoring-platform': { input: z.object({ caseId: id, caseOutcome: z.string() }), output: z.object({}) },
  'archive-case-file': { input: z.object({ caseId: id, caseOutcome: z.string() }), output: z.object({ closedOn: z.string() }) },
} as const;
export type JobType = keyof typeof jobs;

/** Zeebe's job type of a job-based user task; it has no worker, a person completes it. */
export const userTaskJobType = 'io.camunda.zeebe:userTask';

/**
 * User tasks by process and element: the form, and the form fields that go to the engine. Everything else a person types stays in
 * documents. In the form such a field carries the property `engine: "true"`; a field with `stores: "account"` is put into the account store.
 */
export const userTasks = {
  'temporary-aid-emergency': {
    checkOnSite: {
      formId: 'check-on-site',
      engineFields: [
        'stillInHardship',
        'otherProgramsCover',
        'suddenOrUrgent',
        'heavyEssentialSpending',
        'severityTier',
        'personsAffected',
      ],
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
  },
  'benefit-payment': {
    fixAccount: { formId: 'fix-account', engineFields: [] },
    provideFunds: { formId: 'provide-funds', engineFields: [] },
  },
  referral: {
    departmentAccepts: { formId: 'accept-referral', engineFields: ['acceptDecision'] },
    chooseAgain: { formId: 'choose-department', engineFields: ['chosenAgain', 'department'] },
    handle: { formId: 'referral-result', engineFields: ['referralResult'] },
  },
} as const;

/** Task headers that our diagrams may set on a user task, read by the server. */
export const userTaskHeaders = {
  /** Element ids, comma-separated, whose actor in the same case may not act here (four eyes). */
  separateFrom: 'separateFrom',
  /** Measures carried out, e.g. `M14,M15`; also allowed on service tasks. */
  measures: 'measures',
  /** The legal basis of the due date, in Chinese. */
  deadlineBasis: 'deadlineBasis',
} as const;
