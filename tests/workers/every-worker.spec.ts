import { jobs, type JobType } from '../../processes/contract.js';
import { startWorkers, workers } from '../../workers/start-workers.js';
import { fakePorts, type FakePorts } from '../support/fake-ports.js';
import { entitlement, fakeBatch } from '../support/fake-disbursement.js';
import { fakePriceRun } from '../support/fake-price-runs.js';
import { runWorker } from '../support/run-worker.js';
import { pino } from 'pino';

const decisionId = 'case-1:temporary-aid-emergency:1';
const paymentId = `${decisionId}:2026-05:stage-1`;
const payment = { paymentId, decisionId, caseId: 'case-1', period: '2026-05', kind: 'stage-1', amountFen: 180_000, townshipCode: 'T01' };
const verification = { caseId: 'case-1', householdId: 'household-1', purpose: 'basic-living', townshipCode: 'T01', countyCode: 'K1' };
const requestId = 'case-1:verification:1';
const care = { caseId: 'case-1', careId: 'care-1' };
const delegated = { matterId: 'm1', countyCode: 'K1', delegatedTownship: 'T01' };
const standardProposal = {
  matterId: 'm1', cityCode: 'C1', countyCodes: ['K1'], effectiveFrom: '2026-07-01', dibaoStandardFen: 63_000, tekunBasicStandardFen: 81_900,
  careStandardByLevel: { full: 10_000, partial: 30_000, none: 60_000 },
};
const at = '2026-05-09T12:00:00.000Z';

/** Variables that let the worker do its work, and what has to be there before. */
const scenarios: Readonly<Record<JobType, { readonly variables: object; readonly before?: (ports: FakePorts) => Promise<unknown> }>> = {
  'compute-deadline': { variables: { caseId: 'case-1', deadlineName: 'post-hoc', workingDays: 10, reminderDays: 3 } },
  'lookup-identity': { variables: { caseId: 'case-1' } },
  'detect-duplicate': { variables: { caseId: 'case-1', causeCategory: 'accidental-injury' } },
  'record-decision': {
    variables: { caseId: 'case-1', decisionKind: 'temporary-aid-emergency', amountFen: 180_000, authority: 'township', policy: { version: 'v1' } },
  },
  'reserve-fund-hold': { variables: { caseId: 'case-1', decisionId, townshipCode: 'T01', amountFen: 180_000, stage: 'stage-1' }, before: topUpReserve },
  'reserve-fund-settle': {
    variables: { caseId: 'case-1', decisionId, townshipCode: 'T01', amountFen: 180_000, stage: 'stage-1', fundSource: 'reserve-fund' },
    before: holdReserve,
  },
  'count-disaster-victims': { variables: { matterId: 'm1', reliefRound: 'emergency' } },
  'decide-disaster-relief': { variables: { matterId: 'm1', reliefRound: 'emergency', reliefRates: [], policy: { version: 'v1' } } },
  'order-relief-payments': { variables: { matterId: 'm1', reliefRound: 'emergency' } },
  'close-disaster-cases': { variables: { matterId: 'm1' } },
  'extract-fund-ledger': { variables: { matterId: 'm1', countyCode: 'K1', auditFrom: '2026-05-01', auditUntil: '2026-05-31' } },
  'detect-fund-anomalies': { variables: { matterId: 'm1', sharedAccountPersons: 3 } },
  'count-audit-items': { variables: { matterId: 'm1' } },
  'book-recoveries': { variables: { matterId: 'm1' } },
  'reserve-fund-balance': { variables: { matterId: 'm1', townshipCode: 'T01', reserveMonth: '2026-04', minimumFen: 300_000 } },
  'reserve-fund-top-up': { variables: { matterId: 'm1', townshipCode: 'T01', topUpFen: 500_000 } },
  'close-top-up': { variables: { matterId: 'm1' } },
  'inspect-unexplained': { variables: { matterId: 'm1', countyCode: 'K1', townshipCode: 'T01' } },
  'create-payment': { variables: { ...payment, fundSource: 'reserve-fund' } },
  'reserve-budget': { variables: { paymentId }, before: (ports) => orderFromCounty(ports) },
  'send-payment': { variables: { paymentId }, before: (ports) => orderFromCounty(ports) },
  'query-payment': { variables: { paymentId }, before: sent },
  'book-payment': {
    variables: { paymentId },
    async before(ports) {
      await sent(ports);
      await ports.funds.append({ fundId: 'assistance:K1', entry: 'hold', key: paymentId, amountFen: 180_000, at });
    },
  },
  'prepare-disbursement': { variables: { batchId: 'b1' }, before: ordered },
  'reserve-disbursement': { variables: { batchId: 'b1' }, before: prepared },
  'cancel-disbursement': { variables: { batchId: 'b1' }, before: prepared },
  'send-disbursement': { variables: { batchId: 'b1' }, before: reserved },
  'collect-answers': { variables: { batchId: 'b1', fileId: 'b1-1' }, before: handedIn },
  'reconcile-disbursement': { variables: { batchId: 'b1' }, before: answered },
  'close-disbursement': { variables: { batchId: 'b1' }, before: answered },
  'check-consent': { variables: verification },
  'request-economic-verification': { variables: verification },
  'query-data-source': { variables: { requestId, source: 'banks', timeoutSeconds: 30 }, before: requestVerification },
  'merge-verification-report': { variables: { caseId: 'case-1', requestId, validDays: 180 }, before: requestVerification },
  'compare-declared-and-verified': { variables: { caseId: 'case-1', requestId, tolerancePercent: 5 }, before: mergeReport },
  'log-data-access': { variables: { caseId: 'case-1' }, before: requestVerification },
  'notify-person': { variables: { caseId: 'case-1', noticeKind: 'aid-paid' } },
  'notify-staff': { variables: { caseId: 'case-1', noticeKind: 'response-overdue', townshipCode: 'T01', countyCode: 'K1', eventId: 'e1' } },
  'compute-household-economics': { variables: { caseId: 'case-1', reportId: 'r1', verifiedMonthlyIncomeFen: 150_000, memberCount: 3, standardFen: 60_000 } },
  'record-determination': {
    variables: { caseId: 'case-1', outcome: 'confirmed', basicLivingRoute: 'dibao', authority: 'township', levelFen: 30_000, policyVersion: 'v1' },
  },
  'open-benefit': {
    variables: { caseId: 'case-1', householdId: 'H1', decisionId: 'd1', basicLivingRoute: 'dibao', dibaoClass: 'C', levelFen: 30_000, inclusions: null },
  },
  'schedule-reverification': {
    variables: { caseId: 'case-1', cycles: [{ benefitId: 'd1:dibao', cycle: 'P6M' }] },
    before: openedBenefit,
  },
  'adjust-benefit': {
    variables: { benefitId: 'd1:dibao', caseId: 'case-1', changeKind: 'adjusted', changeId: 'c1', changeReason: 'income-changed', newLevelFen: 12_000 },
    before: openedBenefit,
  },
  'stop-benefit': { variables: { caseId: 'case-1', benefitId: 'd1:dibao', changeId: 'c1', stopReason: 'above-band' }, before: openedBenefit },
  'compare-with-last-review': {
    variables: { caseId: 'case-1', benefitId: 'd1:dibao', reviewReason: 'periodic', obviousChangePercent: 10 },
    before: openedBenefit,
  },
  'record-review': {
    variables: { caseId: 'case-1', benefitId: 'd1:dibao', reviewOutcome: 'keep-level', policyVersion: 'v1' },
    before: openedBenefit,
  },
  'start-early-reviews': { variables: { caseId: 'case-1', householdId: 'household-1', changedOn: '2026-05-01' }, before: openedBenefit },
  'date-withdrawal': { variables: { caseId: 'case-1', benefitId: 'd1:dibao', levelFen: 30_000, percents: [50, 50] } },
  'start-care': {
    variables: { caseId: 'case-1', householdId: 'household-1', benefitIds: ['d1:dibao'], careReason: 'confirmed' },
    before: openedBenefit,
  },
  'record-care-level': { variables: { ...care, selfCareLevel: 'partial', careStandardFen: 30_000 }, before: openedCare },
  'record-caregiver': { variables: { ...care, caregiverChoice: 'neighbor' }, before: openedCare },
  'schedule-visits': {
    variables: { ...care, caregiverKind: 'neighbor', visitEveryDays: 30, agreementUntil: '2027-05-09' },
    before: openedCare,
  },
  'record-visit': { variables: { ...care, visitOutcome: 'well', visitedOn: '2026-05-08', visitEveryDays: 30 }, before: agreedCare },
  'end-agreement': { variables: { ...care, agreementId: 'a1', endReason: 'caregiver-withdrew' }, before: agreedCare },
  'prepare-care-month': { variables: care, before: agreedCare },
  'settle-care': { variables: { ...care, careOutcome: 'institution' }, before: agreedCare },
  'record-appeal': {
    variables: { caseId: 'case-1', appealOutcome: 'changed', correctionKind: 'adjust', correctedFen: 30_000, correctFrom: '2026-04-01', policyVersion: 'v1' },
  },
  'prepare-appeal-payments': {
    variables: { caseId: 'case-1', decisionId: 'case-1:appeal:1', correctionKind: 'pay', correctedFen: 80_000 },
  },
  'record-appraisal': { variables: { caseId: 'case-1', appraisalOpinion: 'supported' } },
  'prepare-discussion-packet': {
    variables: { caseId: 'case-1', discussionFor: 'temporary-aid-emergency', isUrgent: true, discussionDueAt: at },
  },
  'freeze-discussion-packet': { variables: { discussionId: 'd1' } },
  'record-discussion': {
    variables: { caseId: 'case-1', discussionId: 'd1', discussionOutcome: 'approved', approvedFen: 800_000, policy: { version: 'v1' } },
  },
  'check-recipient-status': { variables: { caseId: 'case-1', specialProgram: 'orphan-allowance' } },
  'record-special-decision': {
    variables: { caseId: 'case-1', specialProgram: 'funeral-aid', department: 'civil-affairs', aidDecision: 'grant', aidForm: 'funeral-money' },
  },
  'open-special-benefit': {
    variables: { caseId: 'case-1', decisionId: 'case-1:special:orphan-allowance', specialProgram: 'orphan-allowance', aidForm: 'orphan' },
  },
  'send-referral': { variables: { caseId: 'case-1', department: 'housing', townshipCode: 'T01', countyCode: 'K1' } },
  'record-referral-feedback': {
    variables: { caseId: 'case-1', referralId: 'r1', referralStep: 'accepted', referralResult: null },
    before: ({ referrals }) =>
      referrals.send({ referralId: 'r1', caseId: 'case-1', department: 'housing', townshipCode: 'T01', countyCode: 'K1', sentAt: at }),
  },
  'draw-random-inspection': { variables: { inspectionId: 'inspection-1', sharePercent: 5, shareMinimum: 1, inspectorCount: 2 } },
  'record-inspection': { variables: { itemId: 'i:case-1', finding: 'slip', inspectionStage: 'found' } },
  'refer-to-discipline': { variables: { findingId: 'i:case-1', caseId: 'case-1', countyCode: 'K1', referralReason: 'violation' } },
  'list-case-steps': { variables: { caseId: 'case-1' } },
  'collect-case-history': { variables: { findingId: 'i:case-1', caseId: 'case-1', slipStep: 'checkOnSite' } },
  'publish-inspection-result': { variables: { inspectionId: 'inspection-1' } },
  'update-monitoring-platform': { variables: { caseId: 'case-1', caseOutcome: 'aided' } },
  'prepare-application': { variables: { caseId: 'case-1', helpNeeds: ['medical'] } },
  'admit-to-station': { variables: { caseId: 'case-1', countyCode: 'K1', longStayDays: 90 } },
  'tell-station-route': { variables: { caseId: 'case-1', countyCode: 'K1', arrivedAt: at, route: 'settle' } },
  'list-open-explanations': { variables: { matterId: 'm1', affectedCounties: ['K1'] } },
  'publish-need': {
    variables: { caseId: 'case-1', townshipCode: 'T01', countyCode: 'K1', supportKind: 'goods', supportItem: 'clothing', requestedYuan: 500, needConsent: 'yes', offersUntil: '2026-06-05' },
  },
  'list-offers': { variables: { needId: 'need:1' } },
  'settle-offer': { variables: { caseId: 'case-1', offerId: 'o1', offerState: 'chosen' } },
  'record-other-aid': { variables: { caseId: 'case-1', offerId: 'o1', givenYuan: 480, givenOn: '2026-05-08' } },
  'close-need': { variables: { caseId: 'case-1', needId: 'need:1', needState: 'helped' } },
  'list-aiding-organizations': { variables: { matterId: 'm1' } },
  'nominate-organization': { variables: { matterId: 'm1', organizationId: 'c1', honor: 'award' } },
  'list-agencies': { variables: { countyCode: 'K1', services: ['visits'] } },
  'sign-service-contract': {
    variables: { matterId: 'm1', countyCode: 'K1', services: ['visits'], agencyId: 'a1', priceYuan: 80, contractUntil: '2026-12-31', serviceFund: 'work-fund' },
  },
  'count-services': { variables: { matterId: 'm1' } },
  'end-service-contract': { variables: { matterId: 'm1', rating: 'good' } },
  'create-service-order': { variables: { caseId: 'case-1', orderId: 'so1' } },
  'record-service': { variables: { caseId: 'case-1', orderId: 'so1', servedOn: '2026-05-08', serviceOutcome: 'accepted' } },
  'order-targeted-inspection': { variables: { caseId: 'case-1', orderId: 'so1', countyCode: 'K1' } },
  'prepare-service-payment': { variables: { orderId: 'so1', includeThisMonth: false } },
  'end-service-order': { variables: { caseId: 'case-1', orderId: 'so1' } },
  'request-service-order': { variables: { ...care, countyCode: 'K1' } },
  'restrict-case': { variables: { caseId: 'case-1' } },
  'tell-reporter': { variables: { caseId: 'case-1', discoveryOutcome: 'watched' } },
  'register-application': { variables: { caseId: 'case-1', householdId: 'household-1' } },
  'prefill-from-shared-data': {
    variables: { caseId: 'case-1', householdId: 'household-1', needs: ['basic-living'], applicantCommits: true, timeoutSeconds: 30 },
  },
  'archive-case-file': { variables: { caseId: 'case-1', caseOutcome: 'aided' } },
  'import-price-index': { variables: { runId: 'r1' }, before: imported },
  'list-price-subsidy-recipients': { variables: { runId: 'r1' }, before: imported },
  'order-price-batches': { variables: { runId: 'r1' }, before: listed },
  'collect-indicators': { variables: { runId: 'r1', report: 'R09', indexDecision: 'confirm', trigger: 'pay', listDecision: 'approve' }, before: listed },
  'compute-matter-deadline': { variables: { matterId: 'm1', deadlineName: 'plan', workingDays: 5 } },
  'notify-office': { variables: { matterId: 'm1', offices: ['county-K1:county-approver'], title: '方案逾期未报', isOverdue: true, eventId: 'm1:plan-overdue' } },
  'collect-county-figures': { variables: { matterId: 'm1', countyCode: 'K1', scope: 'K1:1' } },
  'list-delegations': { variables: { matterId: 'm1', countyCode: 'K1' } },
  'activate-delegation': { variables: { ...delegated, programs: ['dibao'], delegationChange: 'revoke' } },
  'collect-delegation-figures': { variables: { ...delegated, watchedFrom: '2025-05-09' } },
  'order-inspection': {
    variables: {
      matterId: 'm1', countyCode: 'K1', inspectedTownship: 'T01', inspectedFrom: '2025-05-09', inspectedUntil: '2026-05-09', sharePercent: 5, shareMinimum: 1,
    },
  },
  'list-current-standards': { variables: { matterId: 'm1' } },
  'simulate-standard-change': { variables: standardProposal, before: openedBenefit },
  'activate-policy-parameters': {
    variables: {
      matterId: 'm1', areaCodes: ['K1'], effectiveFrom: '2026-07-01', parameters: { dibaoStandardFen: 63_000 }, adoptionReason: '标准调整',
    },
  },
  'list-standard-adjustments': { variables: { matterId: 'm1' }, before: simulated },
  'notify-city-staff': { variables: { runId: 'r1', cityCode: 'C1', noticeKind: 'price-subsidy-overdue', eventId: 'r1:overdue' }, before: imported },
};

describe.each(Object.keys(jobs) as JobType[])('%s', (jobType) => {
  const { variables, before } = scenarios[jobType];

  it('gives the same outcome and leaves the same world when it runs again later', async () => {
    const ports = fakePorts();
    await before?.(ports);

    const first = await runWorker(jobType, variables, ports);
    const worldAfterFirst = structuredClone(ports.world);
    ports.clock.set('2026-05-09T12:45:00.000Z');
    const second = await runWorker(jobType, variables, ports);

    expect(first.kind).toBe('complete');
    expect(second).toEqual(first);
    expect(ports.world).toEqual(worldAfterFirst);
  });

  it('gives what the contract promises', async () => {
    const ports = fakePorts();
    await before?.(ports);

    const outcome = await runWorker(jobType, variables, ports);

    expect(jobs[jobType].output.safeParse(outcome.kind === 'complete' ? outcome.variables : outcome)).toMatchObject({ success: true });
  });

  it('raises an incident at once when a variable is missing, naming it and no value', async () => {
    const outcome = await runWorker(jobType, {}, fakePorts());

    expect(outcome).toMatchObject({ kind: 'fail', retries: 0 });
    expect(outcome.kind === 'fail' && outcome.message).toContain(`'${Object.keys(jobs[jobType].input.shape)[0]}'`);
  });

  it('costs a retry and waits longer each time when something unforeseen happens', async () => {
    const ports = { ...fakePorts(), clock: { now: () => { throw new Error('no clock'); } }, cases: brokenCases(), payments: brokenPayments(), households: brokenHouseholds(), history: brokenHistory(), verifications: brokenVerifications(), batches: brokenBatches(), priceRuns: brokenPriceRuns(), standardChanges: brokenStandardChanges(), audits: brokenAudits(), socialForces: brokenSocialForces(), services: brokenServices() };

    const [first, second] = [await runWorker(jobType, variables, ports, { retries: 5 }), await runWorker(jobType, variables, ports, { retries: 4 })];

    expect(first).toMatchObject({ kind: 'fail', retries: 4, backoffMs: 1 });
    expect(second).toMatchObject({ kind: 'fail', retries: 3, backoffMs: 2 });
  });
});

describe('workers', () => {
  it('are one for each job type of the contract, each fetching only what its input names', () => {
    const started: { jobType: string; variables: readonly string[] }[] = [];
    const engine = { startWorker: (options: (typeof started)[number]) => (started.push(options), { close: () => Promise.resolve() }) };

    startWorkers(engine, fakePorts(), { log: pino({ level: 'silent' }) });

    expect(started.map(({ jobType }) => jobType).sort()).toEqual(Object.keys(jobs).sort());
    expect(workers.find(({ jobType }) => jobType === 'reserve-budget')?.variables).toEqual(['paymentId']);
  });
});

function openedBenefit({ benefits }: FakePorts): Promise<void> {
  const place = { caseId: 'case-1', householdId: 'household-1', townshipCode: 'T01', countyCode: 'K1' };
  return benefits.open({ benefitId: 'd1:dibao', ...place, program: 'dibao', dibaoClass: 'C', levelFen: 30_000, from: '2026-05-09' });
}

async function openedCare(ports: FakePorts): Promise<void> {
  await openedBenefit(ports);
  const place = { householdId: 'household-1', townshipCode: 'T01', countyCode: 'K1' };
  await ports.cares.open({ careId: 'care-1', fromCaseId: 'case-1', benefitId: 'd1:dibao', personId: 'p1', ...place, openedOn: '2026-03-20' });
}

/** Since before the first of this month, so that its care money is due. */
async function agreedCare(ports: FakePorts): Promise<void> {
  await openedCare(ports);
  await ports.cares.assessed('care-1', 'partial', { key: 's1', from: '2026-03-20', fen: 30_000 });
  const agreement = { agreementId: 'a1', key: 'k1', caregiverKind: 'neighbor', from: '2026-03-20', until: '2027-03-20', visitEveryDays: 30 } as const;
  await ports.cares.agreed('care-1', agreement, '2026-05-20');
}

async function simulated(ports: FakePorts): Promise<void> {
  await openedBenefit(ports);
  ports.world.entitled.push({ ...entitlement, benefitId: 'd1:dibao' });
  await runWorker('simulate-standard-change', standardProposal, ports);
}

function topUpReserve({ funds }: FakePorts): Promise<unknown> {
  return funds.append({ fundId: 'reserve:T01', entry: 'top-up', key: 'seed', amountFen: 1_000_000, at });
}

async function holdReserve(ports: FakePorts): Promise<void> {
  await topUpReserve(ports);
  await ports.funds.append({ fundId: 'reserve:T01', entry: 'hold', key: `${decisionId}:stage-1`, amountFen: 180_000, at });
}

async function orderFromCounty({ funds, payments }: FakePorts): Promise<void> {
  await funds.append({ fundId: 'assistance:K1', entry: 'top-up', key: 'seed', amountFen: 1_000_000, at });
  await payments.create({ ...payment, fundSource: 'assistance-fund' }, at);
}

async function sent(ports: FakePorts): Promise<void> {
  await orderFromCounty(ports);
  await ports.bank.transfer({ key: paymentId, amountFen: 180_000, accountNumber: '6200000000001234', purpose: 'p' });
  await ports.payments.move(paymentId, 'sent', { at, bankRef: 'B1' });
}

async function ordered({ funds, world }: FakePorts): Promise<void> {
  await funds.append({ fundId: 'assistance:K1', entry: 'top-up', key: 'seed', amountFen: 1_000_000, at });
  world.batch = fakeBatch;
  world.entitled.push(entitlement);
}
async function prepared(ports: FakePorts): Promise<void> {
  await ordered(ports);
  await runWorker('prepare-disbursement', { batchId: 'b1' }, ports);
}
async function reserved(ports: FakePorts): Promise<void> {
  await prepared(ports);
  await runWorker('reserve-disbursement', { batchId: 'b1' }, ports);
}
async function handedIn(ports: FakePorts): Promise<void> {
  await reserved(ports);
  await runWorker('send-disbursement', { batchId: 'b1' }, ports);
}
async function answered(ports: FakePorts): Promise<void> {
  await handedIn(ports);
  await runWorker('collect-answers', { batchId: 'b1', fileId: 'b1-1' }, ports);
}

async function imported({ world }: FakePorts): Promise<void> {
  world.priceRun = fakePriceRun;
  world.entitled.push(entitlement);
}
async function listed(ports: FakePorts): Promise<void> {
  await imported(ports);
  await runWorker('list-price-subsidy-recipients', { runId: 'r1' }, ports);
}

function requestVerification(ports: FakePorts): Promise<unknown> {
  return runWorker('request-economic-verification', verification, ports);
}

async function mergeReport(ports: FakePorts): Promise<void> {
  await requestVerification(ports);
  await runWorker('merge-verification-report', { caseId: 'case-1', requestId, validDays: 180 }, ports);
}

function broken(): never {
  throw new Error('store is down');
}
function brokenCases(): FakePorts['cases'] {
  return { find: broken, readApplicant: broken, earlierAid: broken, openCasesOf: broken, recordDecision: broken, appendEvent: broken, restrict: broken, close: broken };
}
function brokenPayments(): FakePorts['payments'] {
  return { create: broken, find: broken, ofCase: broken, move: broken };
}
function brokenHistory(): FakePorts['history'] {
  return { steps: broken, keep: broken };
}
function brokenHouseholds(): FakePorts['households'] {
  return { find: broken, readMember: broken, hasConsent: broken, withStatus: broken, payee: broken, readAccount: broken };
}
function brokenBatches(): FakePorts['batches'] {
  return { open: broken, find: broken, prepared: broken, leaveOut: broken, close: broken, note: broken, openFindings: broken };
}
function brokenPriceRuns(): FakePorts['priceRuns'] {
  return { find: broken, add: broken, noteListing: broken, closeList: broken, recipients: broken, close: broken };
}
function brokenServices(): FakePorts['services'] {
  return { agencies: broken, openContract: broken, countServices: broken, endContract: broken, hasContract: broken, request: broken, find: broken, assign: broken, record: broken, preparePayment: broken, end: broken };
}
function brokenSocialForces(): FakePorts['socialForces'] {
  return { publish: broken, offersFor: broken, fairness: broken, settleOffer: broken, recordAid: broken, closeNeeds: broken, aidingOrganizations: broken, nominate: broken };
}
function brokenAudits(): FakePorts['audits'] {
  return { extract: broken, detect: broken, count: broken, toBook: broken, noteBooked: broken };
}
function brokenStandardChanges(): FakePorts['standardChanges'] {
  return { find: broken, counties: broken, beginSimulation: broken, noteWalk: broken, noteActivation: broken };
}
function brokenVerifications(): FakePorts['verifications'] {
  return {
    open: broken, find: broken, ofCase: broken, keepAnswer: broken, hasAnswer: broken, readAnswers: broken, keepReport: broken,
    findReport: broken, keepDifferences: broken, findDifferences: broken, sourcesOf: broken, logAccess: broken,
  };
}
