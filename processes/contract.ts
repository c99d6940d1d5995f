/**
 * Every name that diagrams and code share. `tests/processes/contract.spec.ts` reads the diagrams and proves both directions:
 * nothing here that no diagram uses, nothing in a diagram that is not here.
 */
import { z } from 'zod';
import { PolicyParameters } from '../domain/policy/parameters.js';
import { departmentCodes } from '../domain/referral/departments.js';
import { SourceCode } from '../domain/verification/sources.js';

export const processIds = {
  temporaryAidEmergency: 'temporary-aid-emergency',
  benefitPayment: 'benefit-payment',
  referral: 'referral',
  basicLivingDetermination: 'basic-living-determination',
  democraticAppraisal: 'democratic-appraisal',
  economicVerification: 'economic-verification',
} as const;

export const messages = {
  /** Starts P08; correlation key = messageId = case id. */
  emergencyReported: 'emergency-reported',
  /** Starts P03; correlation key = messageId = case id. */
  applicationSubmitted: 'application-submitted',
  /** Somebody objects before the decision: the case is appraised. Correlation key = case id. */
  objectionRaised: 'objection-raised',
  /** The bank's word; correlation key = payment id. */
  paymentConfirmed: 'payment-confirmed',
} as const;

export const errorCodes = {
  identityUnknown: 'IDENTITY_UNKNOWN',
  reserveFundInsufficient: 'RESERVE_FUND_INSUFFICIENT',
  fundsInsufficient: 'FUNDS_INSUFFICIENT',
  accountUnusable: 'ACCOUNT_UNUSABLE',
  paymentUncertain: 'PAYMENT_UNCERTAIN',
  /** Also ends P04: its caller goes back to the window for the consent. */
  consentMissing: 'CONSENT_MISSING',
  sourceUnavailable: 'SOURCE_UNAVAILABLE',
  identityMismatch: 'IDENTITY_MISMATCH',
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
    propertyLimits: true,
    singlePersonBenefitFen: true,
    tekunBasicStandardFen: true,
    determinationDays: true,
    appraisalDays: true,
    delegations: true,
    lowIncomeReviewCycle: true,
    withdrawalReviewCycle: true,
    referralAcceptDays: true,
    referralFeedbackDays: true,
    verificationDays: true,
    verificationValidDays: true,
    sourceTimeoutSeconds: true,
    declarationTolerancePercent: true,
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

/** Variables of the message that starts P03: of each counted member, what decisions read. */
export const ApplicationVariables = z.object({
  caseId: id,
  townshipCode: id,
  countyCode: id,
  program: z.literal('basic-living-determination'),
  householdId: id,
  members: z.array(
    z.object({
      personId: id,
      disabilityKind: z.enum(['visual', 'hearing', 'speech', 'physical', 'intellectual', 'mental', 'multiple', 'none']),
      disabilityGrade: z.number().int().min(1).max(4).nullable(),
      illnessOnSpecialAidList: z.boolean(),
      appliedByPerson: z.boolean(),
    }),
  ),
  reportedAt: z.string(),
  policy: PolicyVariables,
});
export type ApplicationVariables = z.infer<typeof ApplicationVariables>;

const basicLivingRoute = z.enum(['tekun', 'dibao', 'low-income', 'none']);
const dibaoClass = z.enum(['A', 'B', 'C']);
const benefitId = z.object({ benefitId: id });
const fundSource = z.enum(['reserve-fund', 'assistance-fund']);

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

/** What each job type takes and gives. A worker is typed by its line; the two-way test reads the keys. */
export const jobs = {
  'compute-deadline': {
    input: z.object({
      caseId: id,
      deadlineName: z.enum([
        'emergency-response',
        'post-hoc',
        'referral-accept',
        'referral-feedback',
        'verification',
        'determination',
        'appraisal',
      ]),
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
  'notify-person': {
    input: z.object({
      caseId: id,
      noticeKind: z.enum(['aid-paid', 'aid-refused', 'handed-over', 'case-closed', 'determination-confirmed', 'determination-refused']),
    }),
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
        'verification-due',
        'verification-overdue',
        'determination-overdue',
        'appraisal-overdue',
      ]),
      townshipCode: id,
      countyCode: id,
      /** Tells one event from its repetition: the same event is told once. */
      eventId: id,
    }),
    output: z.object({}),
  },
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
  'record-appraisal': {
    input: z.object({ caseId: id, appraisalOpinion: z.enum(['supported', 'not-supported', 'unclear']) }),
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
  'basic-living-determination': {
    getConsent: { formId: 'get-consent', engineFields: [] },
    reviewIncomplete: { formId: 'review-incomplete', engineFields: ['incompleteDecision'] },
    householdVisit: { formId: 'household-visit', engineFields: [] },
    recordTekunConditions: { formId: 'tekun-conditions', engineFields: ['tekunConditionsMet', 'caseworkerDisputes'] },
    manualReview: { formId: 'manual-review', engineFields: ['reviewedRoute'] },
    inviteMember: { formId: 'invite-member', engineFields: [] },
    confirm: { formId: 'confirm-determination', engineFields: ['confirmDecision', 'dibaoClass'] },
    sendBack: { formId: 'more-facts', engineFields: [] },
  },
  'democratic-appraisal': {
    listDisputedPoints: { formId: 'disputed-points', engineFields: [] },
    inviteAppraisers: { formId: 'invite-appraisers', engineFields: [] },
    holdAppraisal: { formId: 'hold-appraisal', engineFields: ['appraisalOpinion'] },
  },
  referral: {
    departmentAccepts: { formId: 'accept-referral', engineFields: ['acceptDecision'] },
    chooseAgain: { formId: 'choose-department', engineFields: ['chosenAgain', 'department'] },
    handle: { formId: 'referral-result', engineFields: ['referralResult'] },
  },
  'economic-verification': {
    correctIdentity: { formId: 'correct-identity', engineFields: ['identityCorrection'] },
    explainDifference: { formId: 'explain-difference', engineFields: ['disputed'] },
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
