import type { DelegationFigures } from '../../domain/ports/delegations.js';
import type { CountyFigures } from '../../domain/ports/county-figures.js';
import type { Matter } from '../../domain/ports/matter-store.js';
import type { ReviewFigures } from '../../domain/benefit/review-figures.js';
import type { Care, CareWord } from '../../domain/ports/care-store.js';
import type { Benefit } from '../../domain/ports/benefit-store.js';
import { fakeDisbursement, type DisbursementWorld } from './fake-disbursement.js';
import type { Applicant, CaseEvent, CaseRecord, DecisionRecord } from '../../domain/ports/case-store.js';
import type { DeadlineDates } from '../../domain/ports/deadline-store.js';
import { drawnByKey, isCovered, postingsOf } from '../../domain/money/postings.js';
import type { FundAddition } from '../../domain/ports/fund-ledger.js';
import type { NewDiscussion } from '../../domain/ports/discussion-store.js';
import type { HouseholdRecord } from '../../domain/ports/household-store.js';
import type { PaymentRecord } from '../../domain/ports/payment-store.js';
import type { Referral } from '../../domain/ports/referral-store.js';
import type { DataAccess, VerificationReport, VerificationRequest } from '../../domain/ports/verification-store.js';
import type { StaffNotice } from '../../domain/ports/staff-notices.js';
import type { SourceAnswer } from '../../domain/verification/answer.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import { isAnswered } from '../../domain/verification/answer.js';
import type { Difference } from '../../domain/verification/differences.js';
import type { PolicyParameters } from '../../domain/policy/parameters.js';
import { demoPolicy } from '../../server/seed/demo-policy.js';
import type { Ports } from '../../workers/support/ports.js';
import { fakeDisasters } from './fake-disasters.js';
import { fakeCares } from './fake-cares.js';
import { fakePolicyAdoptions, type AdoptionWorld } from './fake-policy-adoptions.js';
import { fakeStandardChanges, type StandardWorld } from './fake-standard-changes.js';
import { fakePriceRuns, type PriceWorld } from './fake-price-runs.js';
import { fakeServices } from './fake-services.js';
import { fakeSocialForces } from './fake-social-forces.js';
import { fakeInspections } from './fake-inspections.js';
import { fakeBenefits } from './fake-benefits.js';

/** Everything a worker can change, for tests to look at and compare. */
export interface World extends DisbursementWorld, PriceWorld, AdoptionWorld, StandardWorld {
  readonly events: Map<string, CaseEvent>;
  readonly decisions: Map<string, DecisionRecord>;
  readonly payments: Map<string, PaymentRecord>;
  readonly deadlines: Map<string, DeadlineDates>;
  readonly fundEntries: FundAddition[];
  readonly topUps: Map<string, { readonly townshipCode: string; readonly reason: string; readonly outcome?: string }>;
  readonly messages: Map<string, { readonly to: string; readonly text: string }>;
  readonly staffNotices: Map<string, StaffNotice>;
  readonly statuses: Map<string, object>;
  readonly closings: Map<string, object>;
  readonly countyFigures: Map<string, CountyFigures>;
  readonly delegationFigures: Map<string, DelegationFigures & { readonly until: string }>;
  readonly disciplineReferrals: Map<string, object>;
  readonly admissions: Map<string, object>;
  readonly restricted: Set<string>;
  /** Needs, offers and nominations, by key. */
  readonly socialForces: Map<string, unknown>;
  readonly householdWords: Set<string>;
  /** Contracts, orders and logs of services, by key. */
  readonly services: Map<string, unknown>;
  readonly faultFindings: Set<string>;
  readonly referrals: Map<string, Referral>;
  readonly benefits: Map<string, Benefit>;
  readonly cares: Map<string, Care>;
  readonly careWords: Map<string, CareWord>;
  readonly figures: Map<string, ReviewFigures>;
  /** What the bank was asked to pay, by key. */
  readonly bankOrders: Map<string, number>;
  readonly verifications: Map<string, VerificationRequest>;
  readonly answers: Map<string, SourceAnswer>;
  readonly reports: Map<string, VerificationReport>;
  readonly differences: Map<string, readonly Difference[]>;
  /** What the hotline is told, by ticket. */
  readonly ticketAnswers: Map<string, string>;
  readonly accesses: Map<string, DataAccess>;
  readonly discussions: Map<string, NewDiscussion & { readonly frozenAt?: string }>;
  /** Sources asked over the line, one entry a query. */
  readonly asked: string[];
}

export interface FakePorts extends Ports {
  readonly world: World;
  readonly clock: { now(): Date; set(instant: string): void };
  readonly applicant: { -readonly [Key in keyof Applicant]: Applicant[Key] };
  readonly policyValues: PolicyParameters['values'];
  readonly household: HouseholdRecord;
  readonly households: { -readonly [Key in keyof Ports['households']]: Ports['households'][Key] };
  readonly sources: { -readonly [Key in keyof Ports['sources']]: Ports['sources'][Key] };
}

const fakeCase: CaseRecord = {
  caseId: 'case-1', receiptNumber: 'R-0001', townshipCode: 'T01', countyCode: 'K1', program: 'temporary-aid-emergency',
  causeCategory: 'accidental-injury', householdId: 'household-1', reportedAt: '2026-05-09T12:10:00.000Z', personRef: 'person-1', status: 'open',
};

const fakeMatter: Matter = { matterId: 'm1', matterNumber: 'SX-C1-20260509-0001', processId: 'reform-task', title: '测试事项', countyCode: 'C1', begunAt: '2026-05-09T12:00:00.000Z' };

/** Ports in memory with one case: person J of scenario S4, Saturday 2026-05-09 20:10 in Hanzhong. */
export function fakePorts(): FakePorts {
  const world: World = {
    events: new Map(), decisions: new Map(), payments: new Map(), deadlines: new Map(), fundEntries: [], messages: new Map(), staffNotices: new Map(),
    statuses: new Map(), closings: new Map(), disciplineReferrals: new Map(), admissions: new Map(), restricted: new Set(), householdWords: new Set(), socialForces: new Map(), services: new Map(), faultFindings: new Set(), referrals: new Map(), benefits: new Map(), cares: new Map(), careWords: new Map(), figures: new Map(), bankOrders: new Map(), verifications: new Map(), answers: new Map(),
    reports: new Map(), differences: new Map(), accesses: new Map(), ticketAnswers: new Map(), discussions: new Map(), asked: [],
    batch: undefined, leftOut: new Map(), findings: new Map(), bankFiles: new Map(), entitled: [], priceRun: undefined, priceRecipients: new Map(),
    topUps: new Map(), countyFigures: new Map(), adopted: new Map(), standardChanges: new Map(), delegationFigures: new Map(),
  };
  let instant = new Date('2026-05-09T12:10:00.000Z');
  const applicant = { name: '测试甲', identityNumber: 'ID', phone: '000-0000-0001', accountNumber: '6200000000001234' };
  const policyValues = { ...demoPolicy.values, placeLimitLifted: true };
  const household = fakeHousehold();

  return {
    world,
    applicant,
    policyValues,
    household,
    clock: { now: () => instant, set: (text) => void (instant = new Date(text)) },
    cases: {
      find: async (caseId) => (caseId === fakeCase.caseId ? fakeCase : undefined),
      readApplicant: async () => applicant,
      earlierAid: async () => [],
      openCasesOf: async () => [],
      recordDecision: async (decision) => keepFirst(world.decisions, decision.decisionId, decision),
      appendEvent: async (event) => keepFirst(world.events, event.eventId, event),
      restrict: async (caseId) => void world.restricted.add(caseId),
      close: async (caseId, closing) => keepFirst(world.closings, caseId, closing),
    },
    delegations: {
      townships: async () => [{ townshipCode: 'T01', name: '东河镇·示例' }, { townshipCode: 'T02', name: '西岭镇·示例' }],
      async count(figuresId, { until }) {
        keepFirst(world.delegationFigures, figuresId, { determinations: 12, refusals: 3, corrections: 1, averageDays: 5, until });
        return world.delegationFigures.get(figuresId)!;
      },
    },
    deadlines: {
      async keep({ caseId, name, ...dates }) {
        keepFirst(world.deadlines, `${caseId}:${name}`, dates);
        return world.deadlines.get(`${caseId}:${name}`) ?? dates;
      },
    },
    discussions: {
      prepare: async (discussion) => keepFirst(world.discussions, discussion.discussionId, discussion),
      async freeze(discussionId, frozenAt) {
        const discussion = world.discussions.get(discussionId);
        if (discussion && discussion.frozenAt === undefined) world.discussions.set(discussionId, { ...discussion, frozenAt });
        return 'hash';
      },
      find: async (discussionId) => ({ discussionId, outcome: 'approved', approvedFen: 800_000, packetHash: 'hash', heldOn: '2026-05-09' }),
    },
    packets: {
      collect: async () => ({ facts: [], personal: { whatHappened: '', placeText: '', records: [] }, personName: '测*', actedInCase: [] }),
    },
    policy: {
      inForce: async (areaCode) => ({ version: 'v1', areaCode, effectiveFrom: '2026-01-01', effectiveUntil: null, approvedBy: 'test', values: policyValues }),
    },
    policyAdoptions: fakePolicyAdoptions(world, policyValues, () => civilDate(instant)),
    standardChanges: fakeStandardChanges(world),
    priceRuns: fakePriceRuns(world),
    matters: { find: async (matterId) => (matterId === fakeMatter.matterId ? fakeMatter : undefined) },
    countyFigures: {
      async count(figuresId) {
        keepFirst(world.countyFigures, figuresId, { casesReported: 3, casesClosed: world.countyFigures.size, overdueTasks: 0 });
        return world.countyFigures.get(figuresId) ?? { casesReported: 0, casesClosed: 0, overdueTasks: 0 };
      },
    },
    referrals: fakeReferrals(world),
    benefits: fakeBenefits(world),
    cares: fakeCares(world),
    payments: fakePayments(world),
    funds: fakeFunds(world),
    bank: {
      async transfer({ key, amountFen }) {
        world.bankOrders.set(key, amountFen);
        return { status: 'accepted', bankRef: 'B1' };
      },
      query: async (key) => (world.bankOrders.has(key) ? { status: 'paid', bankRef: 'B1' } : { status: 'not-received' }),
    },
    ...fakeDisbursement(world),
    identity: { lookUp: async () => ({ status: 'match', asOf: '2026-05-09T12:10:00.000Z' }) },
    messenger: {
      async send({ eventId, to, text }) {
        keepFirst(world.messages, eventId, { to, text });
        return { status: 'sent' };
      },
    },
    staffNotices: { post: async (notice) => keepFirst(world.staffNotices, notice.noticeId, notice) },
    monitoring: {
      async update({ statusId, ...status }) {
        world.statuses.set(statusId, status);
        return { status: 'stored' };
      },
      recipients: async () => ({ status: 'answered', asOf: '2026-05-09T12:10:00.000Z', kinds: ['dibao'] }),
    },
    inspections: fakeInspections(),
    householdWords: { tellOfWork: async ({ wordId }) => void world.householdWords.add(wordId) },
    history: {
      steps: async () => [{ elementId: 'checkOnSite', name: '现场核实' }],
      async keep({ findingId, slipStep }) {
        if (slipStep !== 'checkOnSite') return false;
        world.faultFindings.add(findingId);
        return true;
      },
    },
    services: fakeServices(world.services),
    ...fakeSocialForces(world.socialForces),
    openExplanations: {
      of: async () => ({ count: 1, receiptNumbers: ['R-0001'] }),
      async *overdueIn() {
        yield { caseId: 'case-1', receiptNumber: 'R-0001' };
      },
    },
    topUps: fakeTopUps(world),
    disasters: fakeDisasters,
    audits: {
      extract: async () => ({ count: 2, sumFen: 360_000 }),
      detect: async () => ({ paidTwice: 1, afterDeath: 0, sharedAccount: 0, unexplained: 0 }),
      count: async () => ({ unmarked: 0, findings: 1, violations: 0, undecided: 0 }),
      async *toBook() {
        yield { itemId: 'm1~paidTwice~p2', fundId: 'reserve:T01', program: 'temporary-aid-emergency', caseId: 'case-1', amountFen: 180_000 };
      },
      noteBooked: async () => undefined,
    },
    aidStation: {
      async report({ admissionId, ...admission }) {
        world.admissions.set(admissionId, admission);
        return { status: 'stored' };
      },
    },
    discipline: {
      async refer({ referralId, ...referral }) {
        keepFirst(world.disciplineReferrals, referralId, referral);
        return { status: 'received' };
      },
    },
    reporters: {
      ofCase: async () => ({ phone: '000-0000-0009', ticketNumbers: ['T-1'] }),
      answerTicket: async (answer) => keepFirst(world.ticketAnswers, answer.ticketNumber, answer.text),
    },
    households: {
      find: async (householdId) => (householdId === household.householdId ? household : undefined),
      readMember: async (personId) => ({ name: '测试甲', identityNumber: `ID-${personId}` }),
      payee: async (householdId, personId) => ({ personId: personId ?? `${householdId}-head`, hasAccount: true, isDeceased: false }),
      readAccount: async (personId) => ({ name: '测试甲', accountNumber: `62000000000012${personId.length}` }),
      withStatus: async () => ({ people: [] }),
      hasConsent: async () => true,
    },
    sources: {
      order: async () => ({ status: 'accepted' }),
      async query({ source }) {
        world.asked.push(source);
        return { status: 'no-record', asOf: '2026-05-08T16:00:00.000Z' };
      },
    },
    verifications: fakeVerifications(world),
  };
}

function keepFirst<T>(map: Map<string, T>, id: string, value: T): void {
  if (!map.has(id)) map.set(id, value);
}

function fakeReferrals({ referrals }: World): Ports['referrals'] {
  return {
    send: async (referral) => keepFirst(referrals, referral.referralId, { ...referral, state: 'sent' }),
    async record(referralId, step, at, result) {
      const before = referrals.get(referralId);
      if (!before) throw new Error('no such referral');
      const now = before.state === step ? before : { ...before, state: step, [`${step}At`]: at, ...(result && { result }) };
      referrals.set(referralId, now);
      return now;
    },
    ofCase: async (caseId) => [...referrals.values()].filter((referral) => referral.caseId === caseId),
  };
}

function fakePayments({ payments }: World): Ports['payments'] {
  return {
    async create(order, createdAt) {
      keepFirst(payments, order.paymentId, { ...order, status: 'created', createdAt });
      const payment = payments.get(order.paymentId);
      if (payment?.amountFen !== order.amountFen) throw new Error('made for another amount');
      return payment;
    },
    find: async (paymentId) => payments.get(paymentId),
    ofCase: async (caseId) => [...payments.values()].filter((payment) => payment.caseId === caseId),
    async move(paymentId, to, { at, returnRef, ...facts }) {
      const payment = payments.get(paymentId);
      if (!payment || payment.status === to || (to === 'paid' && payment.status === 'created')) return false;
      if ((payment.status === 'paid') !== (to === 'returned') || payment.status === 'returned') return false;
      payments.set(paymentId, { ...payment, ...facts, status: to, ...(to === 'sent' ? { sentAt: at } : {}), ...(to === 'paid' ? { paidAt: at } : {}), ...(returnRef ? { returnRefs: [...(payment.returnRefs ?? []), returnRef] } : {}) });
      return true;
    },
  };
}

function fakeTopUps({ topUps }: World): Ports['topUps'] {
  const hasOther = (townshipCode: string, matterId: string) =>
    [...topUps].some(([id, topUp]) => id !== matterId && topUp.townshipCode === townshipCode && topUp.outcome === undefined);
  return {
    async ask({ matterId, townshipCode, reason }) {
      if (!hasOther(townshipCode, matterId)) keepFirst(topUps, matterId, { townshipCode, reason });
    },
    async take(matterId, townshipCode) {
      if (hasOther(townshipCode, matterId)) return false;
      keepFirst(topUps, matterId, { townshipCode, reason: 'asked' });
      return true;
    },
    async close(matterId, outcome) {
      const topUp = topUps.get(matterId);
      if (topUp) topUps.set(matterId, { ...topUp, outcome });
    },
  };
}

function fakeFunds({ fundEntries }: World): Ports['funds'] {
  const sum = (fundId: string, account: string, key?: string): number =>
    fundEntries
      .filter((entry) => entry.fundId === fundId && (key === undefined || (entry.under ?? entry.key) === key))
      .flatMap((entry) => postingsOf(entry.entry, entry.amountFen, entry.program))
      .reduce((total, posting) => total + (posting.account === account ? posting.amountFen : 0), 0);
  const balance = (fundId: string) => {
    const heldFen = sum(fundId, 'held') + sum(fundId, 'bank-clearing');
    return { balanceFen: sum(fundId, 'available') + heldFen, heldFen };
  };

  return {
    async append(entry) {
      if (fundEntries.some((before) => before.fundId === entry.fundId && before.entry === entry.entry && before.key === entry.key)) return 'already';
      const drawn = drawnByKey(entry.entry);
      const from = postingsOf(entry.entry, entry.amountFen, entry.program)[1].account;
      const there = drawn === undefined ? sum(entry.fundId, from) : sum(entry.fundId, drawn, entry.under ?? entry.key);
      if (!isCovered(from, there - entry.amountFen)) return 'insufficient';
      fundEntries.push(entry);
      return 'appended';
    },
    balance: async (fundId) => balance(fundId),
    accounts: async () => ({}),
    entries: async () => [],
    heldFen: async (fundId, key) => sum(fundId, 'held', key),
    owedFen: async (fundId, key) => sum(fundId, 'receivable', key),
    async settled(fundId) {
      const settled = fundEntries.filter((entry) => entry.fundId === fundId && entry.entry === 'settle');
      return { count: settled.length, sumFen: settled.reduce((total, { amountFen }) => total + amountFen, 0) };
    },
    firstBroken: async () => undefined,
  };
}

function fakeVerifications({ verifications, answers, reports, differences, accesses }: World): Ports['verifications'] {
  const kept = <T>(map: Map<string, T>, id: string, value: T): T => (keepFirst(map, id, value), map.get(id) ?? value);
  return {
    open: async (request) => kept(verifications, request.requestId, request),
    find: async (requestId) => verifications.get(requestId),
    ofCase: async (caseId) => [...verifications.values()].filter((request) => request.caseId === caseId),
    async keepAnswer(requestId, answer) {
      const id = `${requestId}:${answer.source}`;
      const before = answers.get(id);
      if (!before || !isAnswered(before)) answers.set(id, answer);
    },
    async hasAnswer(requestId, source) {
      const answer = answers.get(`${requestId}:${source}`);
      return answer !== undefined && isAnswered(answer);
    },
    readAnswers: async (requestId) => [...answers].filter(([id]) => id.startsWith(`${requestId}:`)).map(([, answer]) => answer),
    keepReport: async (requestId, report) => kept(reports, requestId, report),
    findReport: async (requestId) => reports.get(requestId),
    findDifferences: async (requestId) => differences.get(requestId),
    sourcesOf: async (requestId) => [...answers].filter(([id]) => id.startsWith(`${requestId}:`)).map(([, { items: _items, ...answer }]) => answer),
    keepDifferences: async (requestId, found) => kept(differences, requestId, found),
    logAccess: async (access) => keepFirst(accesses, `${access.requestId}:${access.personId}`, access),
  };
}

/** A couple and a child who does not count. */
function fakeHousehold(): HouseholdRecord {
  const member = { isCounted: true, illnessOnSpecialAidList: false };
  return {
    householdId: 'household-1', townshipCode: 'T01', countyCode: 'K1', settlementKind: 'rural',
    members: [
      { personId: 'p1', relation: 'head', ...member }, { personId: 'p2', relation: 'spouse', ...member },
      { personId: 'p3', relation: 'child', ...member, isCounted: false },
    ],
    declared: { monthlyIncomeFen: 300_000, liquidAssetsFen: 100_000, homesOwned: 1, nonEssentialVehicles: 0, businessInterestFen: 0 },
  };
}
