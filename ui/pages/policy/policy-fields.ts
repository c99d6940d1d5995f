import type { PolicyValue } from '../../../domain/policy/effect.js';
import { ReviewCycle, Subsidy, type PolicyValues } from '../../../domain/policy/parameters.js';

export type NumberKind =
  'fen' | 'multiple' | 'percent' | 'workingDays' | 'days' | 'hours' | 'seconds' | 'months' | 'years' | 'level' | 'count';

/** Options are written with the words `policy.option.…`; a column's, too. */
export type Column = { readonly name: string } & (
  { readonly kind: NumberKind | 'code' } | { readonly kind: 'choice'; readonly options: readonly string[] }
);

export type PolicyField = {
  /** As in `PolicyChange.parameter`. */
  readonly parameter: string;
  /** Without it no case can be accepted; all others may be left open. */
  readonly isRequired?: boolean;
} & (
  | { readonly kind: NumberKind | 'switch' | 'dates' | 'codes' }
  | { readonly kind: 'choice' | 'choices'; readonly options: readonly string[] }
  | { readonly kind: 'table'; readonly columns: readonly Column[] }
);

export interface PolicySection {
  readonly section: string;
  readonly fields: readonly PolicyField[];
}

const cycle = { kind: 'choice', options: ReviewCycle.options } as const;

/** The policy's values in the order in which people look for them. */
export const policySections: readonly PolicySection[] = [
  {
    section: 'standards',
    fields: [
      { parameter: 'dibaoStandardFen', kind: 'fen', isRequired: true },
      { parameter: 'tekunBasicStandardFen', kind: 'fen' },
      { parameter: 'careStandardByLevel.full', kind: 'fen' },
      { parameter: 'careStandardByLevel.partial', kind: 'fen' },
      { parameter: 'careStandardByLevel.none', kind: 'fen' },
      { parameter: 'singlePersonBenefitFen', kind: 'fen' },
    ],
  },
  {
    section: 'determination',
    fields: [
      { parameter: 'propertyLimits.liquidAssetsPerHeadFen', kind: 'fen' },
      { parameter: 'propertyLimits.homes', kind: 'count' },
      { parameter: 'propertyLimits.vehicles', kind: 'count' },
      { parameter: 'propertyLimits.businessFen', kind: 'fen' },
      { parameter: 'incomePeriodMonths', kind: 'months' },
      { parameter: 'countedIncomeKinds', kind: 'choices', options: ['wage', 'farm', 'business', 'property', 'transfer', 'support'] },
      { parameter: 'specialAidDiseaseList', kind: 'codes' },
      { parameter: 'determinationDays', kind: 'workingDays' },
      { parameter: 'appraisalDays', kind: 'workingDays' },
      { parameter: 'careArrangementDays', kind: 'workingDays' },
      {
        parameter: 'delegations',
        kind: 'table',
        columns: [
          { name: 'townshipCode', kind: 'code' },
          { name: 'program', kind: 'choice', options: ['dibao', 'tekun', 'low-income'] },
        ],
      },
      {
        parameter: 'differentiatedAid',
        kind: 'table',
        columns: [
          { name: 'kind', kind: 'code' },
          { name: 'degree', kind: 'code' },
          { name: 'careLevel', kind: 'code' },
          { name: 'supplementFen', kind: 'fen' },
        ],
      },
    ],
  },
  {
    section: 'reverification',
    fields: [
      { parameter: 'reverificationLeadDays', kind: 'days' },
      { parameter: 'obviousChangePercent', kind: 'percent' },
      { parameter: 'lowIncomeReviewCycle', ...cycle },
      { parameter: 'withdrawalReviewCycle', ...cycle },
      {
        parameter: 'majorChangeRules',
        kind: 'choices',
        options: ['member-joined', 'member-left', 'member-died', 'job-begun', 'job-lost', 'property-bought', 'property-sold'],
      },
      {
        parameter: 'withdrawalSchedule',
        kind: 'table',
        columns: [
          { name: 'months', kind: 'months' },
          { name: 'percent', kind: 'percent' },
        ],
      },
    ],
  },
  {
    section: 'intake',
    fields: [
      { parameter: 'acceptanceDays', kind: 'workingDays' },
      { parameter: 'supplementDays', kind: 'workingDays' },
      { parameter: 'residencePermitApplication', kind: 'switch' },
      { parameter: 'referralAcceptDays', kind: 'workingDays' },
      { parameter: 'referralFeedbackDays', kind: 'workingDays' },
      { parameter: 'charityOfferDays', kind: 'workingDays' },
      { parameter: 'verificationDays', kind: 'workingDays' },
      { parameter: 'verificationValidDays', kind: 'days' },
      { parameter: 'sourceTimeoutSeconds', kind: 'seconds' },
      { parameter: 'declarationTolerancePercent', kind: 'percent' },
    ],
  },
  {
    section: 'temporaryAid',
    fields: [
      { parameter: 'temporaryAidTiers.light', kind: 'multiple', isRequired: true },
      { parameter: 'temporaryAidTiers.medium', kind: 'multiple', isRequired: true },
      { parameter: 'temporaryAidTiers.heavy', kind: 'multiple', isRequired: true },
      { parameter: 'townshipApprovalCapFen', kind: 'fen', isRequired: true },
      { parameter: 'emergencyResponseHours', kind: 'hours', isRequired: true },
      { parameter: 'postHocDays', kind: 'workingDays', isRequired: true },
      { parameter: 'postHocReminderDays', kind: 'workingDays', isRequired: true },
      { parameter: 'followUpDays', kind: 'days', isRequired: true },
      { parameter: 'aidAtPlaceOfEmergency', kind: 'switch', isRequired: true },
      { parameter: 'placeLimitLifted', kind: 'switch', isRequired: true },
      { parameter: 'expenditureAid.sharePercent', kind: 'percent' },
      { parameter: 'expenditureAid.capFen', kind: 'fen' },
      { parameter: 'expenditureDecisionDays', kind: 'workingDays' },
      { parameter: 'discussionDays', kind: 'workingDays' },
      { parameter: 'urgentDiscussionHours', kind: 'hours' },
      { parameter: 'discussionQuorumPercent', kind: 'percent' },
      { parameter: 'conferenceDays', kind: 'workingDays' },
      { parameter: 'reserveFundMinimumFen', kind: 'fen' },
    ],
  },
  {
    section: 'payments',
    fields: [
      { parameter: 'disbursementStepHours', kind: 'hours' },
      { parameter: 'disbursementSecondApprovalFen', kind: 'fen' },
    ],
  },
  {
    section: 'subsidies',
    fields: [
      { parameter: 'cpiTriggerPercent', kind: 'percent' },
      { parameter: 'foodCpiTriggerPercent', kind: 'percent' },
      { parameter: 'priceSubsidyFen', kind: 'fen' },
      { parameter: 'priceSubsidyDays', kind: 'workingDays' },
      { parameter: 'priceSubsidyGroups', kind: 'choices', options: ['dibao', 'tekun', 'low-income', 'orphan', 'unattended-child'] },
      { parameter: 'subsidyAmountsFen.winterHeating', kind: 'fen' },
      { parameter: 'subsidyAmountsFen.disabilityLiving', kind: 'fen' },
      { parameter: 'subsidyAmountsFen.disabilityNursing', kind: 'fen' },
      { parameter: 'subsidyAmountsFen.funeral', kind: 'fen' },
      { parameter: 'subsidyAmountsFen.childRehabilitation', kind: 'fen' },
      { parameter: 'subsidyAmountsFen.orphan', kind: 'fen' },
      { parameter: 'subsidyAmountsFen.unattendedChild', kind: 'fen' },
      { parameter: 'heatingSeason.fromMonth', kind: 'count' },
      { parameter: 'heatingSeason.untilMonth', kind: 'count' },
      { parameter: 'employmentAidMonths', kind: 'months' },
      {
        parameter: 'stackingRules',
        kind: 'table',
        columns: [
          { name: 'subsidy', kind: 'choice', options: Subsidy.options },
          { name: 'excludes', kind: 'choice', options: Subsidy.options },
        ],
      },
    ],
  },
  {
    section: 'emergencies',
    fields: [
      { parameter: 'hotlineReplyDays', kind: 'workingDays' },
      { parameter: 'visitDays', kind: 'workingDays' },
      { parameter: 'urgentVisitHours', kind: 'hours' },
      { parameter: 'watchReviewDays', kind: 'days' },
      { parameter: 'monitoringRules.selfPaidMedicalFen', kind: 'fen' },
      { parameter: 'monitoringRules.selfPaidMedicalDays', kind: 'days' },
      { parameter: 'monitoringRules.incomeDropPercent', kind: 'percent' },
      { parameter: 'longStayDays', kind: 'days' },
      { parameter: 'returnVisitDays', kind: 'days' },
      { parameter: 'identityLookUpDays', kind: 'days' },
      { parameter: 'publicEventActive', kind: 'switch' },
      { parameter: 'disasterResponseLevel', kind: 'level' },
      { parameter: 'transitionDays', kind: 'days' },
      { parameter: 'winterReliefSeason.fromMonth', kind: 'count' },
      { parameter: 'winterReliefSeason.untilMonth', kind: 'count' },
      { parameter: 'disasterReliefFen.emergency', kind: 'fen' },
      { parameter: 'disasterReliefFen.transition', kind: 'fen' },
      { parameter: 'disasterReliefFen.droughtAndFlood', kind: 'fen' },
      { parameter: 'disasterReliefFen.winterSpring', kind: 'fen' },
      { parameter: 'disasterReliefFen.rebuilding', kind: 'fen' },
      {
        parameter: 'expandedGroups',
        kind: 'choices',
        options: ['stranded-worker', 'quarantined', 'child-left-alone', 'elderly-left-alone'],
      },
    ],
  },
  {
    section: 'supervision',
    fields: [
      { parameter: 'delegatedSamplePercent', kind: 'percent' },
      { parameter: 'delegatedSampleMinimum', kind: 'count' },
      { parameter: 'delegationReviewCycle', ...cycle },
      { parameter: 'inspectionPercent', kind: 'percent' },
      { parameter: 'inspectionMinimum', kind: 'count' },
      { parameter: 'inspectorCount', kind: 'count' },
      { parameter: 'correctionDays', kind: 'workingDays' },
      { parameter: 'matterStepDays', kind: 'days' },
      { parameter: 'paymentAnswerHours', kind: 'hours', isRequired: true },
      { parameter: 'retentionYears', kind: 'years' },
      { parameter: 'appealDays', kind: 'days' },
      { parameter: 'appealDecisionDays', kind: 'workingDays' },
      { parameter: 'reconsiderationDays', kind: 'days' },
      { parameter: 'lawsuitMonths', kind: 'months' },
    ],
  },
  {
    section: 'calendar',
    fields: [
      { parameter: 'holidays', kind: 'dates', isRequired: true },
      { parameter: 'makeUpDays', kind: 'dates', isRequired: true },
    ],
  },
];

const byParameter = new Map(policySections.flatMap(({ fields }) => fields).map((field) => [field.parameter, field]));
export const policyFields: readonly PolicyField[] = [...byParameter.values()];
export const fieldOf = (parameter: string): PolicyField | undefined => byParameter.get(parameter);

/** i18next takes a dot for a step down. */
export const wordsOf = (parameter: string): string => `policy.parameter.${parameter.replace('.', '_')}`;

export function valueAt(values: PolicyValues, parameter: string): PolicyValue {
  return parameter
    .split('.')
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], values) as PolicyValue;
}
