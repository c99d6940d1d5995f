import { z } from 'zod';
import { PolicyParameters } from '../domain/policy/parameters.js';

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
    discussionDays: true,
    urgentDiscussionHours: true,
    conferenceDays: true,
    delegations: true,
    lowIncomeReviewCycle: true,
    withdrawalReviewCycle: true,
    acceptanceDays: true,
    hotlineReplyDays: true,
    visitDays: true,
    urgentVisitHours: true,
    watchReviewDays: true,
    expenditureDecisionDays: true,
    supplementDays: true,
    obviousChangePercent: true,
    withdrawalSchedule: true,
    majorChangeRules: true,
    referralAcceptDays: true,
    referralFeedbackDays: true,
    verificationDays: true,
    verificationValidDays: true,
    sourceTimeoutSeconds: true,
    declarationTolerancePercent: true,
    careStandardByLevel: true,
    careArrangementDays: true,
    disbursementStepHours: true,
    disbursementSecondApprovalFen: true,
    cpiTriggerPercent: true,
    foodCpiTriggerPercent: true,
  })
  .extend({ version: z.string() });
export type PolicyVariables = z.infer<typeof PolicyVariables>;
