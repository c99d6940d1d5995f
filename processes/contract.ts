/**
 * Every name that diagrams and code share. `tests/processes/contract.spec.ts` reads the diagrams and proves both directions:
 * nothing here that no diagram uses, nothing in a diagram that is not here.
 */
import * as appeal from './appeal/contract.js';
import * as basicLivingDetermination from './basic-living-determination/contract.js';
import * as benefitPayment from './benefit-payment/contract.js';
import * as caseConference from './case-conference/contract.js';
import * as charityNomination from './charity-nomination/contract.js';
import * as serviceOrder from './service-order/contract.js';
import * as servicePurchase from './service-purchase/contract.js';
import * as socialForcesMatching from './social-forces-matching/contract.js';
import * as caseInspection from './case-inspection/contract.js';
import * as changeReport from './change-report/contract.js';
import * as democraticAppraisal from './democratic-appraisal/contract.js';
import * as economicVerification from './economic-verification/contract.js';
import * as oneMatterOneDiscussion from './one-matter-one-discussion/contract.js';
import * as faultToleranceReview from './fault-tolerance-review/contract.js';
import * as monthlyDisbursement from './monthly-disbursement/contract.js';
import * as gradualWithdrawal from './gradual-withdrawal/contract.js';
import * as periodicReverification from './periodic-reverification/contract.js';
import * as randomInspection from './random-inspection/contract.js';
import * as referral from './referral/contract.js';
import * as disasterRelief from './disaster-relief/contract.js';
import * as disasterReliefRound from './disaster-relief-round/contract.js';
import * as fundAudit from './fund-audit/contract.js';
import * as reserveFund from './reserve-fund/contract.js';
import * as reformTask from './reform-task/contract.js';
import * as countyReformTask from './county-reform-task/contract.js';
import * as delegationSupervision from './delegation-supervision/contract.js';
import * as specialAssistance from './special-assistance/contract.js';
import * as standardAdjustment from './standard-adjustment/contract.js';
import * as temporaryAidEmergency from './temporary-aid-emergency/contract.js';
import * as priceLinkageSubsidy from './price-linkage-subsidy/contract.js';
import * as proactiveDiscovery from './proactive-discovery/contract.js';
import * as temporaryAidExpenditure from './temporary-aid-expenditure/contract.js';
import * as unifiedIntake from './unified-intake/contract.js';
import * as tekunCare from './tekun-care/contract.js';
import * as publicEmergencyAid from './public-emergency-aid/contract.js';
import * as vagrantAid from './vagrant-aid/contract.js';
import { sharedJobs } from './shared-jobs.js';
import { sharedMessages } from './shared-messages.js';

export { EmergencyReportedVariables } from './temporary-aid-emergency/contract.js';
export { LeadVariables } from './proactive-discovery/contract.js';
export { ApplicationVariables } from './unified-intake/contract.js';
export { ConferenceCalledVariables } from './case-conference/contract.js';
export { VerificationOutcome, VerificationVariables } from './economic-verification/contract.js';
export { DisbursementVariables } from './monthly-disbursement/contract.js';
export { ChangeVariables } from './change-report/contract.js';
export { PriceRunVariables } from './price-linkage-subsidy/contract.js';
export { ReviewVariables } from './periodic-reverification/contract.js';
export { ServiceOrderVariables } from './service-order/contract.js';
export { CharityNeedVariables } from './social-forces-matching/contract.js';
export { AppealVariables } from './appeal/contract.js';
export { CareVariables } from './tekun-care/contract.js';
export { InspectionVariables } from './random-inspection/contract.js';
export { SpecialAssistanceVariables } from './special-assistance/contract.js';
export { MatterVariables } from './matter-variables.js';
export { PersonFoundVariables } from './vagrant-aid/contract.js';
export { PolicyVariables } from './policy-variables.js';

export const processIds = {
  temporaryAidEmergency: 'temporary-aid-emergency',
  benefitPayment: 'benefit-payment',
  referral: 'referral',
  basicLivingDetermination: 'basic-living-determination',
  democraticAppraisal: 'democratic-appraisal',
  economicVerification: 'economic-verification',
  unifiedIntake: 'unified-intake',
  oneMatterOneDiscussion: 'one-matter-one-discussion',
  monthlyDisbursement: 'monthly-disbursement',
  caseConference: 'case-conference',
  temporaryAidExpenditure: 'temporary-aid-expenditure',
  proactiveDiscovery: 'proactive-discovery',
  periodicReverification: 'periodic-reverification',
  gradualWithdrawal: 'gradual-withdrawal',
  changeReport: 'change-report',
  tekunCare: 'tekun-care',
  priceLinkageSubsidy: 'price-linkage-subsidy',
  randomInspection: 'random-inspection',
  caseInspection: 'case-inspection',
  reformTask: 'reform-task',
  countyReformTask: 'county-reform-task',
  appeal: 'appeal',
  standardAdjustment: 'standard-adjustment',
  vagrantAid: 'vagrant-aid',
  faultToleranceReview: 'fault-tolerance-review',
  publicEmergencyAid: 'public-emergency-aid',
  delegationSupervision: 'delegation-supervision',
  socialForcesMatching: 'social-forces-matching',
  charityNomination: 'charity-nomination',
  reserveFund: 'reserve-fund',
  specialAssistance: 'special-assistance',
  serviceOrder: 'service-order',
  servicePurchase: 'service-purchase',
  fundAudit: 'fund-audit',
  disasterRelief: 'disaster-relief',
  disasterReliefRound: 'disaster-relief-round',
} as const;

export const messages = {
  ...sharedMessages,
  ...temporaryAidEmergency.messages,
  ...benefitPayment.messages,
  ...basicLivingDetermination.messages,
  ...unifiedIntake.messages,
  ...oneMatterOneDiscussion.messages,
  ...monthlyDisbursement.messages,
  ...caseConference.messages,
  ...temporaryAidExpenditure.messages,
  ...proactiveDiscovery.messages,
  ...periodicReverification.messages,
  ...gradualWithdrawal.messages,
  ...changeReport.messages,
  ...tekunCare.messages,
  ...priceLinkageSubsidy.messages,
  ...randomInspection.messages,
  ...reformTask.messages,
  ...appeal.messages,
  ...standardAdjustment.messages,
  ...vagrantAid.messages,
  ...faultToleranceReview.messages,
  ...publicEmergencyAid.messages,
  ...delegationSupervision.messages,
  ...socialForcesMatching.messages,
  ...charityNomination.messages,
  ...reserveFund.messages,
  ...specialAssistance.messages,
  ...serviceOrder.messages,
  ...servicePurchase.messages,
  ...fundAudit.messages,
  ...disasterRelief.messages,
} as const;

export const errorCodes = {
  ...temporaryAidEmergency.errorCodes,
  ...benefitPayment.errorCodes,
  ...economicVerification.errorCodes,
  ...unifiedIntake.errorCodes,
  ...proactiveDiscovery.errorCodes,
  ...tekunCare.errorCodes,
  ...standardAdjustment.errorCodes,
  ...serviceOrder.errorCodes,
} as const;

/** What each job type takes and gives. A worker is typed by its line; the two-way test reads the keys. */
export const jobs = {
  ...sharedJobs,
  ...temporaryAidEmergency.jobs,
  ...benefitPayment.jobs,
  ...economicVerification.jobs,
  ...basicLivingDetermination.jobs,
  ...democraticAppraisal.jobs,
  ...referral.jobs,
  ...unifiedIntake.jobs,
  ...oneMatterOneDiscussion.jobs,
  ...monthlyDisbursement.jobs,
  ...proactiveDiscovery.jobs,
  ...periodicReverification.jobs,
  ...gradualWithdrawal.jobs,
  ...changeReport.jobs,
  ...tekunCare.jobs,
  ...priceLinkageSubsidy.jobs,
  ...randomInspection.jobs,
  ...caseInspection.jobs,
  ...countyReformTask.jobs,
  ...appeal.jobs,
  ...standardAdjustment.jobs,
  ...vagrantAid.jobs,
  ...publicEmergencyAid.jobs,
  ...delegationSupervision.jobs,
  ...socialForcesMatching.jobs,
  ...charityNomination.jobs,
  ...reserveFund.jobs,
  ...specialAssistance.jobs,
  ...serviceOrder.jobs,
  ...servicePurchase.jobs,
  ...fundAudit.jobs,
  ...disasterRelief.jobs,
  ...disasterReliefRound.jobs,
} as const;
export type JobType = keyof typeof jobs;

/** Jobs that only look something up, compute or remind: a case may be sent back across them, and they run again. All others are done once. */
export const repeatableJobs = [
  'check-consent', 'compare-declared-and-verified', 'compute-deadline', 'compute-household-economics', 'detect-duplicate', 'log-data-access', 'lookup-identity', 'notify-staff',
  'compute-matter-deadline', 'notify-office', 'list-offers', 'list-aiding-organizations', 'check-recipient-status',
  'compute-matter-deadline', 'notify-office', 'list-offers', 'list-aiding-organizations', 'list-agencies', 'count-services',
] as const satisfies readonly JobType[];

/** Zeebe's job type of a job-based user task; it has no worker, a person completes it. */
export const userTaskJobType = 'io.camunda.zeebe:userTask';

/**
 * User tasks by process and element: the form, and the form fields that go to the engine. Everything else a person types stays in
 * documents. In the form such a field carries the property `engine: "true"`; a field with `stores: "account"` is put into the account store,
 * one with `apart: "true"` is not shown with the case.
 */
export const userTasks = {
  'temporary-aid-emergency': temporaryAidEmergency.userTasks,
  'benefit-payment': benefitPayment.userTasks,
  'economic-verification': economicVerification.userTasks,
  'basic-living-determination': basicLivingDetermination.userTasks,
  'democratic-appraisal': democraticAppraisal.userTasks,
  referral: referral.userTasks,
  'unified-intake': unifiedIntake.userTasks,
  'one-matter-one-discussion': oneMatterOneDiscussion.userTasks,
  'monthly-disbursement': monthlyDisbursement.userTasks,
  'case-conference': caseConference.userTasks,
  'temporary-aid-expenditure': temporaryAidExpenditure.userTasks,
  'proactive-discovery': proactiveDiscovery.userTasks,
  'periodic-reverification': periodicReverification.userTasks,
  'gradual-withdrawal': gradualWithdrawal.userTasks,
  'change-report': changeReport.userTasks,
  'tekun-care': tekunCare.userTasks,
  'price-linkage-subsidy': priceLinkageSubsidy.userTasks,
  'case-inspection': caseInspection.userTasks,
  'vagrant-aid': vagrantAid.userTasks,
  'public-emergency-aid': publicEmergencyAid.userTasks,
  'random-inspection': {},
  'reform-task': reformTask.userTasks,
  'county-reform-task': countyReformTask.userTasks,
  appeal: appeal.userTasks,
  'standard-adjustment': standardAdjustment.userTasks,
  'fault-tolerance-review': faultToleranceReview.userTasks,
  'delegation-supervision': delegationSupervision.userTasks,
  'social-forces-matching': socialForcesMatching.userTasks,
  'charity-nomination': charityNomination.userTasks,
  'reserve-fund': reserveFund.userTasks,
  'special-assistance': specialAssistance.userTasks,
  'service-order': serviceOrder.userTasks,
  'service-purchase': servicePurchase.userTasks,
  'fund-audit': fundAudit.userTasks,
  'disaster-relief': disasterRelief.userTasks,
  'disaster-relief-round': disasterReliefRound.userTasks,
} as const;

/** Task headers that our diagrams may set on a user task, read by the server. */
export const userTaskHeaders = {
  /** Element ids, comma-separated, whose actor in the same case may not act here (four eyes). */
  separateFrom: 'separateFrom',
  /** `true`: nobody who acted in the case that this one follows may act here (an appeal). */
  separateFromEarlierCase: 'separateFromEarlierCase',
  /** Measures carried out, e.g. `M14,M15`; also allowed on service tasks. */
  measures: 'measures',
  /** The legal basis of the due date, in Chinese. */
  deadlineBasis: 'deadlineBasis',
  /** How pressing the task is, from 0; lists mark it from 50 on. */
  priority: 'priority',
} as const;
