import { z } from 'zod';

const fen = z.number().int().nonnegative();
const count = z.number().int().nonnegative();
const atLeastOne = z.number().int().positive();
const percent = z.number().nonnegative();
const hours = z.number().positive();
const month = z.number().int().min(1).max(12);
const code = z.string().trim().min(1).max(40);

/** Between two reviews; a calendar period, as a diagram's timers read it. */
export const ReviewCycle = z.enum(['P1M', 'P3M', 'P6M', 'P1Y', 'P2Y']);

/** M13, as decision D27 names them. */
export const Subsidy = z.enum([
  'winter-heating-subsidy',
  'disability-living-subsidy',
  'disability-nursing-subsidy',
  'funeral-aid',
  'child-rehabilitation-aid',
  'orphan-allowance',
  'unattended-child-support',
]);

/** Versions from before a value existed are still read, so each is optional; who needs a missing one says so by its name. */
const basicLiving = z
  .object({
    tekunBasicStandardFen: atLeastOne,
    /** M06: for care, by how far a person can care for themselves. */
    careStandardByLevel: z.object({ full: fen, partial: fen, none: fen }),
    /** M05: within which self-care is assessed and the care agreement signed. */
    careArrangementDays: atLeastOne,
    singlePersonBenefitFen: atLeastOne,
    propertyLimits: z.object({ liquidAssetsPerHeadFen: fen, homes: count, vehicles: count, businessFen: fen }),
    specialAidDiseaseList: z.array(code),
    countedIncomeKinds: z.array(z.enum(['wage', 'farm', 'business', 'property', 'transfer', 'support'])),
    incomePeriodMonths: atLeastOne,
    determinationDays: atLeastOne,
    appraisalDays: atLeastOne,
    /** M24: which townships determine which program themselves, from the day of the version on. */
    delegations: z.array(z.object({ townshipCode: code, program: z.enum(['dibao', 'tekun', 'low-income']) })),
    /** M03: supplements by kind and degree of hardship. */
    differentiatedAid: z.array(z.object({ kind: code, degree: code, careLevel: code, supplementFen: fen })),
  })
  .partial();

const reverification = z
  .object({
    reverificationLeadDays: atLeastOne,
    obviousChangePercent: percent,
    majorChangeRules: z.array(
      z.enum(['member-joined', 'member-left', 'member-died', 'job-begun', 'job-lost', 'property-bought', 'property-sold']),
    ),
    lowIncomeReviewCycle: ReviewCycle,
    withdrawalReviewCycle: ReviewCycle,
    /** M04: one step after another; the share of the last level. */
    withdrawalSchedule: z.array(z.object({ months: atLeastOne, percent: percent.max(100) })),
  })
  .partial();

const intake = z
  .object({
    acceptanceDays: atLeastOne,
    supplementDays: atLeastOne,
    residencePermitApplication: z.boolean(),
    referralAcceptDays: atLeastOne,
    referralFeedbackDays: atLeastOne,
    /** M18: how long offers are waited for before other routes are told. */
    charityOfferDays: atLeastOne,
    verificationDays: atLeastOne,
    verificationValidDays: atLeastOne,
    sourceTimeoutSeconds: atLeastOne,
    declarationTolerancePercent: percent,
  })
  .partial();

const temporaryAid = z
  .object({
    /** M14: a share of essential spending that nobody else covers, up to a cap. */
    expenditureAid: z.object({ sharePercent: percent.max(100), capFen: atLeastOne }),
    expenditureDecisionDays: atLeastOne,
    discussionDays: atLeastOne,
    urgentDiscussionHours: hours,
    /** Of the members who may vote, so many must be there. */
    discussionQuorumPercent: atLeastOne.max(100),
    conferenceDays: atLeastOne,
    reserveFundMinimumFen: fen,
  })
  .partial();

const payments = z
  .object({
    /** Within which each step of a month's payment is to be done. */
    disbursementStepHours: hours,
    /** A batch over this sum needs a second approval. */
    disbursementSecondApprovalFen: fen,
  })
  .partial();

const subsidies = z
  .object({
    cpiTriggerPercent: percent,
    foodCpiTriggerPercent: percent,
    priceSubsidyGroups: z.array(z.enum(['dibao', 'tekun', 'low-income', 'orphan', 'unattended-child'])),
    priceSubsidyFen: atLeastOne,
    priceSubsidyDays: atLeastOne,
    /** M13: a month, but heating a winter, funerals and rehabilitation once. */
    subsidyAmountsFen: z
      .object({
        winterHeating: fen,
        disabilityLiving: fen,
        disabilityNursing: fen,
        funeral: fen,
        childRehabilitation: fen,
        orphan: fen,
        unattendedChild: fen,
      })
      .partial(),
    /** M13: the first and the last month in which heating is paid. */
    heatingSeason: z.object({ fromMonth: month, untilMonth: month }),
    /** M10: after so many months somebody looks whether help to find work goes on. */
    employmentAidMonths: atLeastOne,
    /** M13: pairs of which nobody gets both. */
    stackingRules: z.array(z.object({ subsidy: Subsidy, excludes: Subsidy })),
  })
  .partial();

const emergencies = z
  .object({
    hotlineReplyDays: atLeastOne,
    visitDays: atLeastOne,
    urgentVisitHours: hours,
    watchReviewDays: atLeastOne,
    monitoringRules: z.object({ selfPaidMedicalFen: fen, selfPaidMedicalDays: atLeastOne, incomeDropPercent: percent }),
    longStayDays: atLeastOne,
    returnVisitDays: atLeastOne,
    /** M16: an identity that is not known is looked up again after so many days. */
    identityLookUpDays: atLeastOne,
    /** M11: relief starts at this response level or a graver one; 1 is the gravest. */
    disasterResponseLevel: z.number().int().min(1).max(4),
    transitionDays: atLeastOne,
    /** M11: the months in which hardship in winter and spring is looked at. */
    winterReliefSeason: z.object({ fromMonth: month, untilMonth: month }),
    /** M11: for each person, by kind of relief; rebuilding for each home. */
    disasterReliefFen: z.object({ emergency: fen, transition: fen, droughtAndFlood: fen, winterSpring: fen, rebuilding: fen }).partial(),
    /** M17: a public event is declared here and now; its overlay says so. */
    publicEventActive: z.boolean(),
    expandedGroups: z.array(z.enum(['stranded-worker', 'quarantined', 'child-left-alone', 'elderly-left-alone'])),
  })
  .partial();

const supervision = z
  .object({
    delegatedSamplePercent: percent.max(100),
    delegatedSampleMinimum: count,
    /** M24: between two looks at a delegation. */
    delegationReviewCycle: ReviewCycle,
    inspectionPercent: percent.max(100),
    inspectionMinimum: count,
    inspectorCount: atLeastOne,
    correctionDays: atLeastOne,
    /** Within which each step of an office's matter is to be done. */
    matterStepDays: atLeastOne,
    /** How long a closed case file is kept. Without it no case can be archived, and an incident says so. */
    retentionYears: atLeastOne,
    /** How long a person may ask for a reconsideration, in days, or go to court, in months; stands in every decision letter. */
    reconsiderationDays: atLeastOne,
    lawsuitMonths: atLeastOne,
    /** M24: how long a person may have a decision looked at again by the county, in days from when they were told. */
    appealDays: atLeastOne,
    /** M24: within which an appeal is decided. */
    appealDecisionDays: atLeastOne,
  })
  .partial();

/** The policy's values; amounts in fen, days are working days where the measure says so. */
export const PolicyValues = z.object({
  dibaoStandardFen: z.number().int().positive(),
  temporaryAidTiers: z.object({ light: z.number().positive(), medium: z.number().positive(), heavy: z.number().positive() }),
  townshipApprovalCapFen: z.number().int().positive(),
  emergencyResponseHours: z.number().positive(),
  postHocDays: z.number().int().positive(),
  postHocReminderDays: z.number().int().positive(),
  followUpDays: z.number().int().positive(),
  paymentAnswerHours: z.number().positive(),
  aidAtPlaceOfEmergency: z.boolean(),
  placeLimitLifted: z.boolean(),
  holidays: z.array(z.iso.date()),
  makeUpDays: z.array(z.iso.date()),
  ...basicLiving.shape,
  ...reverification.shape,
  ...intake.shape,
  ...temporaryAid.shape,
  ...payments.shape,
  ...subsidies.shape,
  ...emergencies.shape,
  ...supervision.shape,
});
export type PolicyValues = z.infer<typeof PolicyValues>;

/** One dated version of the policy's values for an area. The policy fixes none of these numbers. */
export const PolicyParameters = z.object({
  version: z.string(),
  areaCode: z.string(),
  /** Civil dates; in force from `effectiveFrom` up to, not including, `effectiveUntil`. */
  effectiveFrom: z.iso.date(),
  effectiveUntil: z.iso.date().nullable(),
  approvedBy: z.string(),
  values: PolicyValues,
});
export type PolicyParameters = z.infer<typeof PolicyParameters>;

/** The version in force for an area on a date; undefined when none is, which an administrator must mend. */
export function parametersOn(versions: readonly PolicyParameters[], areaCode: string, date: string): PolicyParameters | undefined {
  return versions
    .filter(
      (version) =>
        version.areaCode === areaCode &&
        version.effectiveFrom <= date &&
        (version.effectiveUntil === null || date < version.effectiveUntil),
    )
    .sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1))[0];
}
