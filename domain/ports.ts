/** What the product needs from outside. Adapters make these real; tests may put fakes here and nowhere else. */
import type { Program } from './benefit/programs.js';
import type { Department } from './referral/departments.js';
import { type SourceAnswer, type VerifiedItem } from './verification/answer.js';
import { type Difference } from './verification/differences.js';
import { type SourceCode } from './verification/sources.js';
import { type VerifiedMeans } from './verification/verified-means.js';

export interface Clock {
  now(): Date;
}

/** X21. `unavailable` when the system did not answer in time: a named gap, not a "no". */
export interface IdentityRegistry {
  lookUp(query: {
    readonly identityNumber: string;
    readonly name: string;
    readonly requestId: string;
  }): Promise<{ readonly status: 'match' | 'mismatch' | 'no-record'; readonly asOf: string } | { readonly status: 'unavailable' }>;
}

/** X26. The key is the payment id; the same key is never paid twice by the bank. */
export interface PaymentGateway {
  /** `unknown`: the answer was lost; ask with `query` before anything is sent again. */
  transfer(order: {
    readonly key: string;
    readonly amountFen: number;
    readonly accountNumber: string;
    readonly purpose: string;
  }): Promise<
    | { readonly status: 'accepted' | 'paid'; readonly bankRef: string }
    | { readonly status: 'rejected'; readonly reason: string }
    | { readonly status: 'unknown' }
  >;
  query(
    key: string,
  ): Promise<
    | { readonly status: 'accepted' | 'paid'; readonly bankRef: string }
    | { readonly status: 'rejected'; readonly reason: string }
    | { readonly status: 'not-received' }
    | { readonly status: 'unknown' }
  >;
}

/** X30. The same event id is delivered once. */
export interface Messenger {
  send(message: {
    readonly eventId: string;
    readonly to: string;
    readonly text: string;
  }): Promise<{ readonly status: 'sent' | 'unavailable' }>;
}

/** X01. Status of a case's person after each change. */
export interface MonitoringPlatform {
  update(status: {
    readonly statusId: string;
    readonly personRef: string;
    readonly caseRef: string;
    readonly program: string;
    readonly outcome: string;
  }): Promise<{ readonly status: 'stored' | 'unavailable' }>;
}

/** The only way to the engine: zeebe-node behind it. */
export interface ProcessEngine {
  deploy(resources: readonly { readonly name: string; readonly content: string }[]): Promise<DeployOutcome>;
  /** `already` when a message of that id is buffered: the same as published. */
  publish(message: {
    readonly name: string;
    readonly correlationKey: string;
    readonly messageId: string;
    readonly ttlMs: number;
    readonly variables: object;
  }): Promise<'published' | 'already'>;
  /** `gone` when the job is no longer there. */
  completeJob(jobKey: string, variables: object): Promise<'completed' | 'gone'>;
  setRetries(jobKey: string, retries: number): Promise<void>;
  resolveIncident(incidentKey: string): Promise<'resolved' | 'gone'>;
  /** Round trip in ms; throws when the engine does not answer. */
  ping(): Promise<number>;
}

export type DeployOutcome =
  | {
      readonly ok: true;
      readonly deployments: readonly {
        readonly kind: 'process' | 'decision' | 'form';
        readonly id: string;
        readonly version: number;
        readonly key: string;
      }[];
    }
  | { readonly ok: false; readonly message: string };

/** Where case files live. Personal fields are encrypted at rest and leave only through here; every reading says for what. */
export interface CaseStore {
  find(caseId: string): Promise<CaseRecord | undefined>;
  /** Decrypted; writes an audit entry of the reading with its purpose first. */
  readApplicant(caseId: string, reader: { readonly actor: string; readonly purpose: string }): Promise<Applicant>;
  /** Cases of the same person for the same cause whose aid was paid, reported since that date; by keyed hash of the ID number. */
  earlierAid(caseId: string, causeCategory: string, since: string): Promise<readonly string[]>;
  /** Once for each decision id; a repetition changes nothing. */
  recordDecision(decision: DecisionRecord): Promise<void>;
  /** Append-only; the same event id is written once. */
  appendEvent(event: CaseEvent): Promise<void>;
  close(caseId: string, closing: { readonly outcome: string; readonly closedOn: string; readonly retentionUntil: string }): Promise<void>;
}
export interface CaseRecord {
  readonly caseId: string;
  readonly receiptNumber: string;
  readonly townshipCode: string;
  readonly countyCode: string;
  readonly program: string;
  readonly causeCategory?: string;
  readonly reportedAt: string;
  readonly personRef: string;
  readonly status: 'starting' | 'open' | 'closed';
}
export interface Applicant {
  readonly name: string;
  readonly identityNumber?: string;
  readonly phone?: string;
  readonly accountNumber?: string;
}
export interface DecisionRecord {
  readonly decisionId: string;
  readonly caseId: string;
  readonly kind: string;
  readonly amountFen: number;
  readonly authority: string;
  readonly policyVersion: string;
  readonly decidedAt: string;
}
export interface CaseEvent {
  readonly eventId: string;
  readonly caseId: string;
  readonly at: string;
  readonly kind: 'automatic' | 'decision' | 'money' | 'notice' | 'overdue' | 'closed';
  /** Chinese, one line, no personal data. */
  readonly title: string;
  readonly details?: readonly { readonly label: string; readonly value: string }[];
}

/** Households as processes need them. What tells who somebody is leaves only by `readMember`; every reading says for what. */
export interface HouseholdStore {
  /** As it stood on that civil date. */
  find(householdId: string, date: string): Promise<HouseholdRecord | undefined>;
  /** Decrypted; writes an audit entry of the reading with its purpose first. */
  readMember(
    personId: string,
    reader: { readonly actor: string; readonly purpose: string },
  ): Promise<{ readonly name: string; readonly identityNumber?: string } | undefined>;
  /** Whether a consent, of the person or of a guardian, covers that purpose on that date. */
  hasConsent(personId: string, purpose: string, date: string): Promise<boolean>;
}
export interface HouseholdRecord {
  readonly householdId: string;
  readonly townshipCode: string;
  readonly countyCode: string;
  readonly settlementKind: 'urban' | 'rural';
  readonly members: readonly HouseholdMember[];
  /** What the household says of its means; amounts in fen, income a month. */
  readonly declared: {
    readonly monthlyIncomeFen: number;
    readonly liquidAssetsFen: number;
    readonly homesOwned: number;
    readonly nonEssentialVehicles: number;
    readonly businessInterestFen: number;
  };
}
export interface HouseholdMember {
  readonly personId: string;
  readonly relation: string;
  /** Whether the member counts for the income per head. */
  readonly isCounted: boolean;
  readonly birthDate?: string;
  readonly disabilityKind?: 'visual' | 'hearing' | 'speech' | 'physical' | 'intellectual' | 'mental' | 'multiple';
  readonly disabilityGrade?: 1 | 2 | 3 | 4;
  readonly illnessOnSpecialAidList: boolean;
}

/** M04, M05: what households and persons are entitled to. */
export interface BenefitStore {
  /** Once for each benefit id; a repetition changes nothing. */
  open(benefit: Benefit): Promise<void>;
  schedule(benefitId: string, nextReverificationOn: string): Promise<void>;
  ofCase(caseId: string): Promise<readonly Benefit[]>;
}
export interface Benefit {
  readonly benefitId: string;
  readonly caseId: string;
  readonly householdId: string;
  /** Of one member alone; otherwise the household's. */
  readonly personId?: string;
  readonly program: Program;
  readonly dibaoClass?: 'A' | 'B' | 'C';
  /** A month. */
  readonly levelFen: number;
  /** Civil dates. */
  readonly from: string;
  readonly nextReverificationOn?: string;
  readonly status: 'active';
}

/** M23: needs referred to departments, and what they answered. Each step is written once. */
export interface ReferralStore {
  send(referral: Pick<Referral, 'referralId' | 'caseId' | 'department' | 'townshipCode' | 'countyCode' | 'sentAt'>): Promise<void>;
  /** Throws when that step cannot follow, e.g. an answer before the acceptance. */
  record(referralId: string, step: Exclude<Referral['state'], 'sent'>, at: string, result?: Referral['result']): Promise<Referral>;
  ofCase(caseId: string): Promise<readonly Referral[]>;
}
export interface Referral {
  readonly referralId: string;
  readonly caseId: string;
  readonly department: Department;
  readonly townshipCode: string;
  readonly countyCode: string;
  readonly state: 'sent' | 'accepted' | 'returned' | 'answered';
  readonly sentAt: string;
  readonly acceptedAt?: string;
  readonly returnedAt?: string;
  readonly answeredAt?: string;
  readonly result?: 'helped' | 'not-eligible' | 'other';
}

/** X03 takes the order of a verification; X05–X11, X20 and X24 answer through the exchange (X04). The same request id gives the same answer. */
export interface DataSources {
  order(order: {
    readonly requestId: string;
    readonly purpose: string;
    readonly members: readonly QueriedMember[];
  }): Promise<{ readonly status: 'accepted' } | { readonly status: 'unavailable' }>;
  /** `no-record` is an answer; `unavailable`, when none came in time, and `refused` are none: a named gap, never a "no". */
  query(query: {
    readonly requestId: string;
    readonly source: SourceCode;
    readonly purpose: string;
    readonly members: readonly QueriedMember[];
    readonly timeoutMs: number;
  }): Promise<
    | { readonly status: 'ok'; readonly asOf: string; readonly items: readonly VerifiedItem[] }
    | { readonly status: 'no-record' | 'identity-mismatch'; readonly asOf: string }
    | { readonly status: 'refused' | 'unavailable' }
  >;
}
export interface QueriedMember {
  readonly personId: string;
  readonly name: string;
  readonly identityNumber: string;
}

/** Verifications of households (M25): the request, one answer a source, the report, and who looked at whose data. */
export interface VerificationStore {
  /** The request of that id: kept now, or the one kept before. */
  open(request: VerificationRequest): Promise<VerificationRequest>;
  find(requestId: string): Promise<VerificationRequest | undefined>;
  ofCase(caseId: string): Promise<readonly VerificationRequest[]>;
  /** The first real answer of a source stays; a gap gives way to an answer that comes later. */
  keepAnswer(requestId: string, answer: SourceAnswer): Promise<void>;
  hasAnswer(requestId: string, source: string): Promise<boolean>;
  /** Who has said something by now, and when; not what. */
  sourcesOf(requestId: string): Promise<readonly Omit<SourceAnswer, 'items'>[]>;
  /** Decrypted; writes an audit entry of the reading with its purpose first. */
  readAnswers(requestId: string, reader: { readonly actor: string; readonly purpose: string }): Promise<readonly SourceAnswer[]>;
  /** The report of that request: kept now, or the one kept before. */
  keepReport(requestId: string, report: VerificationReport): Promise<VerificationReport>;
  findReport(requestId: string): Promise<VerificationReport | undefined>;
  /** What was declared and what was found, of that request: kept now, or what was kept before. */
  keepDifferences(requestId: string, found: readonly Difference[]): Promise<readonly Difference[]>;
  findDifferences(requestId: string): Promise<readonly Difference[] | undefined>;
  /** Append-only; the same request and person are written once. */
  logAccess(access: DataAccess): Promise<void>;
}
export interface VerificationRequest {
  readonly requestId: string;
  readonly caseId: string;
  readonly householdId: string;
  readonly purpose: string;
  readonly townshipCode: string;
  readonly countyCode: string;
  readonly requestedAt: string;
  readonly sources: readonly SourceCode[];
  readonly memberIds: readonly string[];
  readonly isOrdered: boolean;
}
export interface VerificationReport {
  readonly mergedAt: string;
  /** False: no automatic decision. */
  readonly isComplete: boolean;
  readonly gaps: readonly string[];
  readonly memberCount: number;
  readonly means: VerifiedMeans;
  /** A civil date; the report may be relied on until then. */
  readonly validUntil: string;
}
/** Who queried whom, when, for what, and whom they asked. */
export interface DataAccess {
  readonly requestId: string;
  readonly personId: string;
  readonly caseId: string;
  readonly actor: string;
  readonly purpose: string;
  readonly at: string;
  readonly sources: readonly string[];
}

/** Payment orders. Unique by payment id = `${decisionId}:${period}:${kind}`: the one key from the diagram to the bank. */
export interface PaymentStore {
  /** The order of that key: made now, or the one made before (whose amount must agree). */
  create(order: Omit<PaymentRecord, 'status' | 'createdAt'>, at: string): Promise<PaymentRecord>;
  find(paymentId: string): Promise<PaymentRecord | undefined>;
  ofCase(caseId: string): Promise<readonly PaymentRecord[]>;
  /** Moves the status only along created → sent | uncertain | rejected → paid; `paid` is final. False when not moved. */
  move(
    paymentId: string,
    to: PaymentRecord['status'],
    facts: { readonly at: string; readonly bankRef?: string; readonly reason?: string },
  ): Promise<boolean>;
}
export interface PaymentRecord {
  readonly paymentId: string;
  readonly decisionId: string;
  readonly caseId: string;
  readonly period: string;
  readonly kind: string;
  readonly amountFen: number;
  readonly fundSource: 'reserve-fund' | 'assistance-fund';
  readonly townshipCode: string;
  readonly status: 'created' | 'sent' | 'paid' | 'rejected' | 'uncertain';
  readonly createdAt: string;
  readonly sentAt?: string;
  readonly paidAt?: string;
  readonly bankRef?: string;
  readonly reason?: string;
}

/** A fund's ledger: entries are appended, never edited; the balance is what the last entry says and equals the sum of all. */
export interface FundLedger {
  /** Once for each (fund, entry, key). `insufficient` when available money (balance minus holds) is too little. */
  append(entry: {
    readonly fundId: string;
    readonly entry: 'top-up' | 'hold' | 'settle' | 'release';
    readonly key: string;
    readonly amountFen: number;
    readonly caseId?: string;
    readonly at: string;
  }): Promise<'appended' | 'already' | 'insufficient'>;
  balance(fundId: string): Promise<{ readonly balanceFen: number; readonly heldFen: number }>;
  entries(
    fundId: string,
    limit: number,
  ): Promise<
    readonly {
      readonly at: string;
      readonly entry: 'top-up' | 'hold' | 'settle' | 'release';
      readonly amountFen: number;
      readonly caseId?: string;
      readonly balanceAfterFen: number;
    }[]
  >;
  hasHold(fundId: string, key: string): Promise<boolean>;
}

/** Policy values by date. */
export interface PolicyStore {
  inForce(areaCode: string, date: string): Promise<import('./policy/parameters.js').PolicyParameters | undefined>;
}

/** Deadlines of a case, so that a computation that runs again gives the same dates. */
export interface DeadlineStore {
  /** Keeps the dates of that case and name; the ones kept before, when there are any. */
  keep(deadline: { readonly caseId: string; readonly name: string } & DeadlineDates): Promise<DeadlineDates>;
}
export interface DeadlineDates {
  readonly dueAt: string;
  readonly dueOn: string;
  readonly reminderAt: string | null;
}

/** Where workers get their jobs; the engine connection is one. */
export interface JobSource {
  /** Takes jobs of one type; only the named variables are fetched. Closing lets the jobs in hand finish. */
  startWorker(options: {
    readonly jobType: string;
    readonly variables: readonly string[];
    /** How long a job is a worker's before another gets it; only where the usual time is too short. */
    readonly timeoutMs?: number | undefined;
    readonly handle: (job: ActivatedJob) => Promise<JobOutcome>;
  }): { close(): Promise<unknown> };
}
export interface ActivatedJob {
  readonly key: string;
  readonly elementId: string;
  readonly processInstanceKey: string;
  readonly retries: number;
  readonly variables: unknown;
}
/** `fail` with 0 retries raises an incident at once. */
export type JobOutcome =
  | { readonly kind: 'complete'; readonly variables: object }
  | { readonly kind: 'bpmn-error'; readonly code: string; readonly message: string }
  | { readonly kind: 'fail'; readonly retries: number; readonly backoffMs: number; readonly message: string };
