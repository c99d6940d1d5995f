import type { Router } from 'express';
import type { Logger } from 'pino';
import type { FieldCipher } from '../../adapters/crypto/field-cipher.js';
import type { AuditLog } from '../../adapters/mongo/audit-log.js';
import type { Database } from '../../adapters/mongo/database.js';
import type { PolicyVersions } from '../../adapters/mongo/policy-store.js';
import type { BenefitStore } from '../../domain/ports/benefit-store.js';
import type { CasePackets } from '../../domain/ports/case-packets.js';
import type { Clock } from '../../domain/ports/clock.js';
import type { FundLedger } from '../../domain/ports/fund-ledger.js';
import type { LetterWriter } from '../../domain/ports/letter-writer.js';
import type { Hotline } from '../../domain/ports/hotline.js';
import type { HouseholdStore } from '../../domain/ports/household-store.js';
import type { PaymentStore } from '../../domain/ports/payment-store.js';
import type { ProcessEngine } from '../../domain/ports/process-engine.js';
import type { ReferralStore } from '../../domain/ports/referral-store.js';
import type { VerificationStore } from '../../domain/ports/verification-store.js';
import { processIds } from '../../processes/contract.js';
import { applicationRoutes } from '../applications/routes.js';
import { submitApplication } from '../applications/submit-application.js';
import { householdRecords } from '../../adapters/mongo/household-records.js';
import { askSpecialAssistance } from '../special/ask-special-assistance.js';
import { specialRoutes } from '../special/routes.js';
import { householdWordsOutbox } from '../dispatch/household-words.js';
import { appealableDecisions } from '../appeals/appealable-decisions.js';
import { fileAppeal } from '../appeals/file-appeal.js';
import { appealRoutes } from '../appeals/routes.js';
import { accounts } from '../accounts/accounts.js';
import { areasOf } from '../accounts/areas-of.js';
import { accountRoutes } from '../accounts/routes.js';
import { auditRoutes } from '../audit/routes.js';
import { benefitRoutes } from '../benefits/routes.js';
import { openFollowUp } from '../cases/open-follow-up.js';
import { readCaseView } from '../cases/case-view.js';
import { listCases } from '../cases/list-cases.js';
import { revealField } from '../cases/reveal-field.js';
import { caseRoutes } from '../cases/routes.js';
import { deployDiagram } from '../definitions/deploy-diagram.js';
import { listDefinitions } from '../definitions/list-definitions.js';
import { definitionRoutes } from '../definitions/routes.js';
import { callConference } from '../conferences/call-conference.js';
import { conferenceRoutes } from '../conferences/routes.js';
import { calledConferences } from '../dispatch/called-conferences.js';
import { bankAnswers } from '../dispatch/bank-answers.js';
import { caseStarts } from '../dispatch/case-starts.js';
import { disbursementStarts } from '../dispatch/disbursement-starts.js';
import { priceRunStarts } from '../dispatch/price-run-starts.js';
import { majorChanges } from '../dispatch/major-changes.js';
import { dueReviews } from '../dispatch/due-reviews.js';
import type { Outbox } from '../dispatch/dispatcher.js';
import { hotlineAnswers } from '../dispatch/hotline-answers.js';
import { meetingWords } from '../dispatch/meeting-words.js';
import type { SocialForcesSystems } from '../dispatch/social-forces-words.js';
import { reportEmergency } from '../emergencies/report-emergency.js';
import { emergencyRoutes } from '../emergencies/routes.js';
import { townships } from '../emergencies/townships.js';
import type { EventHub } from '../events/event-hub.js';
import { publishCase } from '../events/publish-case.js';
import { publishMeetings } from '../events/publish-meetings.js';
import { sha256 } from '../../adapters/crypto/sha256.js';
import { inspectionNumber } from '../inspections/inspection-number.js';
import { readStandards } from '../standards/read-standards.js';
import { standardRoutes } from '../standards/routes.js';
import { inspectionStore } from '../../adapters/mongo/inspections.js';
import { inspectionStarts } from '../dispatch/inspection-starts.js';
import { orderInspection } from '../inspections/order-inspection.js';
import { readInspections } from '../inspections/read-inspections.js';
import { recomputeDraw } from '../inspections/recompute-draw.js';
import { inspectionRoutes } from '../inspections/routes.js';
import { eventRoutes } from '../events/routes.js';
import { readIntake } from '../intakes/intake-view.js';
import { intakeRoutes } from '../intakes/routes.js';
import { casePackets } from '../meetings/collect-packet.js';
import { linkHousehold } from '../leads/link-household.js';
import { reportLead } from '../leads/report-lead.js';
import { leadRoutes } from '../leads/routes.js';
import { reportFoundPerson } from '../vagrants/report-found-person.js';
import { vagrantRoutes } from '../vagrants/routes.js';
import type { FundIds } from '../money/fund-ids.js';
import { listMeasures } from '../measures/list-measures.js';
import { measureRoutes } from '../measures/routes.js';
import { readModel, type TaskDocument } from '../monitoring/documents.js';
import { readInstance } from '../monitoring/instance-detail.js';
import { listInstances } from '../monitoring/list-instances.js';
import type { ApplyRecords } from '../monitoring/apply-records.js';
import { readStatus } from '../monitoring/read-status.js';
import { rebuildReadModel } from '../monitoring/rebuild/rebuild-read-model.js';
import { rebuilds } from '../monitoring/rebuild/rebuilds.js';
import { retryIncident } from '../monitoring/retry-incident.js';
import { monitoringRoutes } from '../monitoring/routes.js';
import { openApiRoutes } from '../openapi/routes.js';
import { decidePolicy } from '../policy/decide-policy.js';
import { policyEffects } from '../policy/policy-effect.js';
import { policyView } from '../policy/policy-view.js';
import { proposePolicy } from '../policy/propose-policy.js';
import { countyOf } from '../policy/county-of.js';
import { policyRoutes } from '../policy/routes.js';
import type { NeedsFactor } from '../http/acting-user.js';
import { changePassword } from '../session/change-password.js';
import { secondFactors } from '../session/second-factor.js';
import { sessionRoutes } from '../session/routes.js';
import { signIn } from '../session/sign-in.js';
import { forms } from '../tasks/forms.js';
import { readTaskViewContext } from '../tasks/task-view-context.js';
import { listVerifications } from '../verifications/list-verifications.js';
import { verificationRoutes } from '../verifications/routes.js';
import { auditFeatures } from './audit-features.js';
import { disasterFeatures } from './disaster-features.js';
import { careFeatures } from './care-features.js';
import { charityFeatures } from './charity-features.js';
import { meetingFeatures } from './meeting-features.js';
import { disbursementFeatures } from './disbursement-features.js';
import { matterFeatures } from './matter-features.js';
import { moneyFeatures } from './money-features.js';
import { priceFeatures } from './price-features.js';
import { caseFileFeatures, type Paperwork } from './case-file-features.js';
import { peopleFeatures } from './people-features.js';
import { serviceFeatures } from './service-features.js';
import { taskFeatures } from './task-features.js';

export interface FeatureNeeds {
  readonly database: Database;
  readonly cipher: FieldCipher;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly engine: ProcessEngine;
  readonly policies: PolicyVersions;
  readonly funds: FundLedger;
  readonly payments: PaymentStore;
  readonly households: HouseholdStore;
  readonly benefits: BenefitStore;
  readonly referrals: ReferralStore;
  readonly verifications: VerificationStore;
  readonly fundIds: FundIds;
  readonly letters: LetterWriter;
  readonly paperwork: Paperwork;
  readonly hub: EventHub;
  readonly applyRecords: ApplyRecords;
  readonly shippedForms: ReadonlyMap<string, object>;
  /** Once it is known where it is. */
  readonly hotline: () => Hotline | undefined;
  readonly socialForces: () => SocialForcesSystems | undefined;
  readonly kick: () => void;
  /** How long a submission can be taken back. */
  readonly takeBackMs: number;
  /** Whose people must have a second factor. */
  readonly needsFactor?: NeedsFactor | undefined;
  readonly log: Logger;
}

/** Hands every use case what it needs: the routes that people use, and what the dispatcher finishes. */
export function features(needs: FeatureNeeds): { readonly routes: readonly Router[]; readonly outboxes: readonly Outbox[]; readonly packets: CasePackets } {
  const { database, cipher, audit, clock, engine, policies, hub, log } = needs;
  const { db, cases, users } = database;
  const model = readModel(db);
  const places = townships(db);
  const factors = secondFactors({ users, cipher, clock });
  const readContext = readTaskViewContext({ clock, policies, townships: places });
  const deployedForms = forms(model, needs.shippedForms, places);
  const caseChanged = publishCase(hub, cases, log);
  const taskChanged = ({ _id, townshipCode, countyCode }: TaskDocument) => hub.publish({ event: { kind: 'task', id: _id }, townshipCode, countyCode });
  const caseFiles = caseFileFeatures({ ...needs, onChange: caseChanged });
  const caseView = readCaseView({ ...needs, withdrawal: caseFiles.withdrawal, model, forms: deployedForms, readContext });
  const disbursement = disbursementFeatures(needs);
  const prices = priceFeatures(needs);
  const matters = matterFeatures({ ...needs, model, forms: deployedForms, townships: places, readContext });
  const tasks = taskFeatures({
    ...needs,
    model,
    forms: deployedForms,
    townships: places,
    readContext,
    readCaseView: caseView,
    sheets: { [processIds.monthlyDisbursement]: disbursement.readBatchSheet, [processIds.priceLinkageSubsidy]: prices.readRunSheet },
    readMatterSheet: matters.readMatterSheet,
    onChange: taskChanged,
  });

  const cares = careFeatures({ ...needs, onChange: caseChanged });
  const charity = charityFeatures(needs);
  const bought = serviceFeatures(needs);
  const disasters = disasterFeatures({ ...needs, model, townships: places });

  const rebuilding = rebuilds({ ...needs, rebuild: rebuildReadModel({ client: database.client, db, cases, apply: needs.applyRecords }) });

  const effectsIn = policyEffects({ policies, cases });
  const policyNeeds = { policies, clock, audit, effectsIn };

  return {
    routes: [
      sessionRoutes({ ...needs, users, factors, needsFactor: needs.needsFactor ?? (() => false), signIn: signIn({ users, factors, audit, clock }), changePassword: changePassword({ users, audit, clock }) }),
      accountRoutes({ accounts: accounts({ database, areasOf: areasOf(places), audit, clock }), areasOf: areasOf(places) }),
      emergencyRoutes({ townships: places, reportEmergency: reportEmergency({ ...needs, townships: places }) }),
      ...tasks.routes,
      caseRoutes({ listCases: listCases({ database, model, townships: places, cipher }), readCaseView: caseView, revealField: revealField({ ...needs, cases, model }) }),
      ...caseFiles.routes,
      ...peopleFeatures(needs),
      conferenceRoutes(callConference(needs)),
      ...meetingFeatures({ ...needs, townships: places, onChange: publishMeetings(hub) }),
      applicationRoutes(submitApplication(needs)),
      leadRoutes({ reportLead: reportLead({ ...needs, townships: places }), linkHousehold: linkHousehold({ ...needs, cases }) }),
      vagrantRoutes(reportFoundPerson({ ...needs, townships: places })),
      intakeRoutes(readIntake({ ...needs, model, readContext })),
      verificationRoutes(listVerifications({ ...needs, cases })),
      auditRoutes({ audit, cases }),
      disbursement.routes,
      prices.routes,
      matters.routes,
      moneyFeatures({ ...needs, model, townships: places }),
      auditFeatures({ ...needs, model, townships: places }),
      disasters.routes,
      policyRoutes({
        countyOf: countyOf(places),
        readPolicy: policyView(policyNeeds),
        effectsIn,
        proposePolicy: proposePolicy(policyNeeds),
        decidePolicy: decidePolicy(policyNeeds),
      }),
      monitoringRoutes({
        listInstances: listInstances(model, places),
        readInstance: readInstance(model, places),
        retryIncident: retryIncident({ model, engine, audit }),
        readStatus: readStatus({ db, model, engine, clock }),
        rebuilds: rebuilding,
      }),
      definitionRoutes({ model, listDefinitions: listDefinitions(db, model), deployDiagram: deployDiagram({ db, model, engine, audit, clock }) }),
      benefitRoutes({ ...needs, townships: places, households: householdRecords(db, cipher), openFollowUp: openFollowUp(needs) }),
      cares.routes,
      charity.routes,
      bought.routes,
      appealRoutes({ list: appealableDecisions(needs), file: fileAppeal({ ...needs, openFollowUp: openFollowUp(needs) }) }),
      specialRoutes(askSpecialAssistance({ ...needs, cases, openFollowUp: openFollowUp(needs) })),
      inspectionRoutes({
        countyOf: countyOf(places),
        order: orderInspection({ ...needs, townships: places }),
        read: readInspections(db, places),
        recompute: recomputeDraw({ db, store: inspectionStore(db, inspectionNumber(db)), sha256 }),
      }),
      standardRoutes(readStandards(db, places)),
      eventRoutes(hub),
      measureRoutes(listMeasures(model)),
      openApiRoutes(),
    ],
    outboxes: [
      caseStarts({ database, policies, households: needs.households, benefits: needs.benefits, engine, writeAcceptance: caseFiles.writeAcceptance, onChange: caseChanged }),
      majorChanges(db, engine),
      householdWordsOutbox(db, engine),
      ...cares.outboxes,
      ...charity.outboxes,
      ...bought.outboxes,
      ...disasters.outboxes,
      dueReviews({ ...needs, openFollowUp: openFollowUp(needs) }),
      disbursementStarts(db, policies, engine),
      priceRunStarts(db, policies, engine),
      inspectionStarts(db, policies, engine),
      ...matters.outboxes,
      ...tasks.outboxes,
      bankAnswers(db, engine),
      meetingWords(db, engine),
      calledConferences({ database, policies, engine }),
      hotlineAnswers(db, needs.hotline),
      ...caseFiles.outboxes,
      rebuilding.outbox,
    ],
    packets: casePackets({ ...needs, model, forms: deployedForms, townships: places }),
  };
}
