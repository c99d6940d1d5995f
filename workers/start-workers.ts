import { type Logger } from 'pino';
import type { JobSource } from '../domain/ports/job-source.js';
import { admitToStation } from './admit-to-station.js';
import { listOpenExplanations } from './list-open-explanations.js';
import { restrictCase } from './restrict-case.js';
import { tellStationRoute } from './tell-station-route.js';
import { adjustBenefit } from './adjust-benefit.js';
import { archiveCaseFile } from './archive-case-file.js';
import { bookPayment } from './book-payment.js';
import { cancelDisbursement } from './cancel-disbursement.js';
import { checkConsent } from './check-consent.js';
import { checkRecipientStatus } from './check-recipient-status.js';
import { openSpecialBenefit } from './open-special-benefit.js';
import { recordSpecialDecision } from './record-special-decision.js';
import { closeDisbursement } from './close-disbursement.js';
import { collectAnswers } from './collect-answers.js';
import { collectIndicators } from './collect-indicators.js';
import { compareDeclaredAndVerified } from './compare-declared-and-verified.js';
import { compareWithLastReview } from './compare-with-last-review.js';
import { computeDeadline } from './compute-deadline.js';
import { computeHouseholdEconomics } from './compute-household-economics.js';
import { createPayment } from './create-payment.js';
import { dateWithdrawal } from './date-withdrawal.js';
import { detectDuplicate } from './detect-duplicate.js';
import { drawRandomInspection } from './draw-random-inspection.js';
import { publishInspectionResult } from './publish-inspection-result.js';
import { recordInspection } from './record-inspection.js';
import { referToDiscipline } from './refer-to-discipline.js';
import { freezeDiscussionPacket } from './freeze-discussion-packet.js';
import { importPriceIndex } from './import-price-index.js';
import { listPriceSubsidyRecipients } from './list-price-subsidy-recipients.js';
import { logDataAccess } from './log-data-access.js';
import { lookupIdentity } from './lookup-identity.js';
import { mergeVerificationReport } from './merge-verification-report.js';
import { collectCountyFigures } from './collect-county-figures.js';
import { computeMatterDeadline } from './compute-matter-deadline.js';
import { notifyOffice } from './notify-office.js';
import { notifyCityStaff } from './notify-city-staff.js';
import { notifyPerson } from './notify-person.js';
import { notifyStaff } from './notify-staff.js';
import { prepareDiscussionPacket } from './prepare-discussion-packet.js';
import { queryDataSource } from './query-data-source.js';
import { openBenefit } from './open-benefit.js';
import { orderPriceBatches } from './order-price-batches.js';
import { prepareDisbursement } from './prepare-disbursement.js';
import { queryPayment } from './query-payment.js';
import { reconcileDisbursement } from './reconcile-disbursement.js';
import { collectCaseHistory } from './collect-case-history.js';
import { listCaseSteps } from './list-case-steps.js';
import { recordAppeal } from './record-appeal.js';
import { prepareAppealPayments } from './prepare-appeal-payments.js';
import { recordAppraisal } from './record-appraisal.js';
import { recordDecision } from './record-decision.js';
import { recordDetermination } from './record-determination.js';
import { recordDiscussion } from './record-discussion.js';
import { recordReferralFeedback } from './record-referral-feedback.js';
import { recordReview } from './record-review.js';
import { requestEconomicVerification } from './request-economic-verification.js';
import { reserveBudget } from './reserve-budget.js';
import { reserveDisbursement } from './reserve-disbursement.js';
import { reserveFundHold } from './reserve-fund-hold.js';
import { reserveFundSettle } from './reserve-fund-settle.js';
import { scheduleReverification } from './schedule-reverification.js';
import { sendDisbursement } from './send-disbursement.js';
import { sendPayment } from './send-payment.js';
import { sendReferral } from './send-referral.js';
import { startEarlyReviews } from './start-early-reviews.js';
import { stopBenefit } from './stop-benefit.js';
import { endAgreement } from './end-agreement.js';
import { prepareCareMonth } from './prepare-care-month.js';
import { recordCareLevel } from './record-care-level.js';
import { recordCaregiver } from './record-caregiver.js';
import { recordVisit } from './record-visit.js';
import { scheduleVisits } from './schedule-visits.js';
import { settleCare } from './settle-care.js';
import { startCare } from './start-care.js';
import { activateDelegation } from './activate-delegation.js';
import { collectDelegationFigures } from './collect-delegation-figures.js';
import { listDelegations } from './list-delegations.js';
import { orderInspection } from './order-inspection.js';
import { activatePolicyParameters } from './activate-policy-parameters.js';
import { listCurrentStandards } from './list-current-standards.js';
import { closeDisasterCases } from './close-disaster-cases.js';
import { countDisasterVictims } from './count-disaster-victims.js';
import { decideDisasterRelief } from './decide-disaster-relief.js';
import { orderReliefPayments } from './order-relief-payments.js';
import { bookRecoveries } from './book-recoveries.js';
import { countAuditItems } from './count-audit-items.js';
import { detectFundAnomalies } from './detect-fund-anomalies.js';
import { extractFundLedger } from './extract-fund-ledger.js';
import { closeTopUp } from './close-top-up.js';
import { inspectUnexplained } from './inspect-unexplained.js';
import { reserveFundBalance } from './reserve-fund-balance.js';
import { reserveFundTopUp } from './reserve-fund-top-up.js';
import { listStandardAdjustments } from './list-standard-adjustments.js';
import { simulateStandardChange } from './simulate-standard-change.js';
import { closeNeed } from './close-need.js';
import { listAidingOrganizations } from './list-aiding-organizations.js';
import { listOffers } from './list-offers.js';
import { nominateOrganization } from './nominate-organization.js';
import { publishNeed } from './publish-need.js';
import { recordOtherAid } from './record-other-aid.js';
import { settleOffer } from './settle-offer.js';
import { countServices } from './count-services.js';
import { createServiceOrder } from './create-service-order.js';
import { endServiceContract } from './end-service-contract.js';
import { endServiceOrder } from './end-service-order.js';
import { listAgencies } from './list-agencies.js';
import { orderTargetedInspection } from './order-targeted-inspection.js';
import { prepareServicePayment } from './prepare-service-payment.js';
import { recordService } from './record-service.js';
import { requestServiceOrder } from './request-service-order.js';
import { signServiceContract } from './sign-service-contract.js';
import { type Worker } from './support/define-worker.js';
import { type Ports } from './support/ports.js';
import { prepareApplication } from './prepare-application.js';
import { tellReporter } from './tell-reporter.js';
import { prefillFromSharedData } from './prefill-from-shared-data.js';
import { registerApplication } from './register-application.js';
import { updateMonitoringPlatform } from './update-monitoring-platform.js';

/** One for each job type of the contract; `tests/workers/start-workers.spec.ts` proves that none is missing. */
export const workers: readonly Worker[] = [
  prefillFromSharedData, prepareApplication, registerApplication, tellReporter,
  admitToStation, listOpenExplanations, restrictCase, tellStationRoute,
  drawRandomInspection, publishInspectionResult, recordInspection, referToDiscipline,
  freezeDiscussionPacket, prepareDiscussionPacket, recordDiscussion,
  adjustBenefit, compareWithLastReview, dateWithdrawal, recordReview, startEarlyReviews, stopBenefit,
  endAgreement, prepareCareMonth, recordCareLevel, recordCaregiver, recordVisit, scheduleVisits, settleCare, startCare,
  computeHouseholdEconomics, openBenefit, recordAppeal, prepareAppealPayments, collectCaseHistory, listCaseSteps, recordAppraisal, recordDetermination, scheduleReverification,
  archiveCaseFile, bookPayment, checkConsent, checkRecipientStatus, openSpecialBenefit, recordSpecialDecision, compareDeclaredAndVerified, computeDeadline, createPayment, detectDuplicate, logDataAccess,
  lookupIdentity, mergeVerificationReport, notifyPerson, notifyStaff, queryDataSource, queryPayment, recordDecision, recordReferralFeedback,
  prepareDisbursement, reserveDisbursement, cancelDisbursement, sendDisbursement, collectAnswers, reconcileDisbursement, closeDisbursement,
  importPriceIndex, listPriceSubsidyRecipients, orderPriceBatches, collectIndicators, notifyCityStaff,
  computeMatterDeadline, notifyOffice, collectCountyFigures,
  activateDelegation, collectDelegationFigures, listDelegations, orderInspection,
  closeDisasterCases, countDisasterVictims, decideDisasterRelief, orderReliefPayments,
  bookRecoveries, countAuditItems, detectFundAnomalies, extractFundLedger,
  reserveFundBalance, reserveFundTopUp, closeTopUp, inspectUnexplained,
  activatePolicyParameters, listCurrentStandards, listStandardAdjustments, simulateStandardChange,
  countServices, createServiceOrder, endServiceContract, endServiceOrder, listAgencies, orderTargetedInspection, prepareServicePayment, recordService, requestServiceOrder, signServiceContract,
  closeNeed, listAidingOrganizations, listOffers, nominateOrganization, publishNeed, recordOtherAid, settleOffer,
  requestEconomicVerification, reserveBudget, reserveFundHold, reserveFundSettle, sendPayment, sendReferral, updateMonitoringPlatform,
];

export interface StartWorkersOptions {
  readonly log: Logger;
  /** The wait after a first failure; it doubles with each. */
  readonly backoffBaseMs?: number;
}

/** Takes jobs of all types until closed. */
export function startWorkers(engine: JobSource, ports: Ports, { log, backoffBaseMs = 1_000 }: StartWorkersOptions): { close(): Promise<void> } {
  const started = workers.map((worker) =>
    engine.startWorker({
      jobType: worker.jobType,
      variables: worker.variables,
      timeoutMs: worker.timeoutMs,
      async handle(job) {
        const outcome = await worker.run(job, ports, backoffBaseMs);
        if (outcome.kind === 'fail') {
          const { key: jobKey, elementId, processInstanceKey } = job;
          log.warn({ jobType: worker.jobType, jobKey, elementId, processInstanceKey, retries: outcome.retries, reason: outcome.message }, 'job failed');
        }
        return outcome;
      },
    }),
  );

  return {
    async close() {
      await Promise.all(started.map((worker) => worker.close()));
    },
  };
}
