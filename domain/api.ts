/** What the server answers and the UI reads. Request bodies are zod schemas, parsed by both. */
import { z } from 'zod';
import type { WithdrawalView } from './api-case-file.js';
import { isValidResidentId } from './identity/resident-id.js';
import type { BatchView } from './api-money.js';
import type { MatterView } from './api-matters.js';
import type { PriceRunView } from './api-prices.js';
import type { DraftView, ReturnedView, SignerView, SigningMode, VerbKind, VerbView } from './api-tasks.js';
import type { PolicyChange } from './policy/effect.js';
import type { BenefitView } from './api-benefits.js';
import type { PaymentRecord } from './ports/payment-store.js';
import type { Referral } from './ports/referral-store.js';
import type { Department } from './referral/departments.js';
import { PolicyValues } from './policy/parameters.js';

export const roles = [
  'hotline-agent',
  'window-clerk',
  'assistance-aide',
  'village-coordinator',
  'township-caseworker',
  'township-approver',
  'county-caseworker',
  'county-approver',
  'finance-officer',
  'city-civil-officer',
  'development-reform-officer',
  'city-government',
  'county-government',
  'department-handler',
  'self-care-assessor',
  'patrol-officer',
  'station-officer',
  'coordination-secretary',
  'coordination-member',
  'coordination-chair',
  'inspector',
  'discipline-officer',
  'social-worker',
  'auditor',
  'supervisor',
  'process-designer',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

export interface User {
  readonly username: string;
  /** Shown name; fictional in the demo. */
  readonly name: string;
  readonly role: Role;
  /** The area this person works for: a township (`T01`), a county (`K1`). A county's people see its townships where their role says so. */
  readonly areaCode: string;
  readonly areaName: string;
  /** Of a department handler: the department. */
  readonly department?: Department;
  /** Of a social worker: the agency. */
  readonly agencyId?: string;
  /** Of a session with which nothing else may be done before: choosing a password, or setting up the second factor. */
  readonly needs?: 'password' | 'second-factor';
  readonly hasSecondFactor?: true;
}

export const SignIn = z.object({
  username: z.string().min(1).max(64),
  password: z.string().min(1).max(128),
  /** Six digits of the authenticator app, of those who have one. */
  code: z.string().max(10).optional(),
});
export type SignIn = z.output<typeof SignIn>;

/** The emergency report, one screen (P08 step 1). */
export const EmergencyReport = z.object({
  /** Made by the client, so that a repeated send makes one case. */
  reportId: z.uuid(),
  channel: z.enum(['window', 'hotline', 'coordinator', 'patrol']),
  personName: z.string().trim().min(1).max(50),
  /** May be missing: identity unknown (M16). */
  identityNumber: z.string().trim().toUpperCase().refine(isValidResidentId, 'bad-check-digit').optional(),
  phone: z
    .string()
    .trim()
    .regex(/^[0-9+\- ]{5,20}$/)
    .optional(),
  /** Where the person is registered; a township code, or `other`. */
  registeredTownship: z.string().min(1).max(20),
  /** Where it happened: decides the competent office. */
  emergencyTownship: z.string().min(1).max(20),
  placeText: z.string().trim().min(1).max(200),
  causeCategory: z.enum(['sudden-event', 'accidental-injury', 'serious-illness', 'other']),
  whatHappened: z.string().trim().min(1).max(2000),
  accountNumber: z
    .string()
    .trim()
    .regex(/^\d{12,19}$/)
    .optional(),
});
export type EmergencyReport = z.infer<typeof EmergencyReport>;

export interface Township {
  readonly code: string;
  readonly name: string;
  readonly countyCode: string;
  readonly countyName: string;
}

/** RFC 9457 in spirit: every refusal of the server. `code` is what the UI words; `message` is Chinese and ready to show. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly errorId?: string;
  /** Per field, by form key. */
  readonly fields?: readonly { readonly field: string; readonly message: string }[];
  /** E.g. what the engine or the contract check said about a diagram. */
  readonly details?: readonly string[];
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor?: string;
}

/** `sign`: I am asked to sign; `copied`: sent to me to read; `area`: everything open of the area, for supervisors. */
export const taskViews = ['mine', 'group', 'sign', 'copied', 'done', 'area'] as const;
export type TaskView = (typeof taskViews)[number];
export interface TaskSummary {
  readonly taskKey: string;
  readonly caseId: string;
  readonly receiptNumber: string;
  readonly processId: string;
  readonly elementId: string;
  /** The element's name in the diagram. */
  readonly name: string;
  /** Masked: `张*`. */
  readonly personName: string;
  readonly townshipCode: string;
  readonly townshipName: string;
  readonly createdAt: string;
  readonly dueAt?: string;
  /** Working days until due in the civil calendar; negative when overdue. */
  readonly workingDaysLeft?: number;
  readonly isOverdue: boolean;
  readonly deadlineBasis?: string;
  readonly assignee?: string;
  readonly assigneeName?: string;
  /** Whose task it is while a substitute holds it. */
  readonly heldForName?: string;
  /** Gave it away for an opinion, and completes it afterwards. */
  readonly delegatedByName?: string;
  readonly signing?: { readonly mode: SigningMode; readonly signed: number; readonly all: number };
  /** From 50 on it is marked as pressing. */
  readonly priority: number;
  readonly followUpOn?: string;
  readonly urges: number;
  /** Copied to the reader, who has not opened it yet. */
  readonly isUnread?: true;
  /** Rises with each act; sent back with the next one. */
  readonly version: number;
  readonly completedAt?: string;
  readonly wasReturned?: true;
  /** Until then the person who completed it may take it back. */
  readonly takeBackUntil?: string;
}
export interface TaskList extends Page<TaskSummary> {
  readonly counts: Readonly<Record<TaskView, number>>;
}
export interface TaskDetail {
  readonly task: TaskSummary;
  readonly form: { readonly formId: string; readonly schema: object };
  /** Prefilled values by form key. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly caseFile: CaseView;
  /** Set when this person may not act, e.g. four eyes; Chinese. */
  readonly notAllowed?: string;
  /** What this person may do with it now. */
  readonly may: readonly VerbKind[];
  /** What was done with it, the oldest first. */
  readonly verbs: readonly VerbView[];
  readonly signers: readonly SignerView[];
  readonly draft?: DraftView;
  readonly returned?: ReturnedView;
}
/** `key` is made by the client, so that a repeated send is one act. */
export const VersionBody = z.object({ key: z.uuid().optional(), version: z.number().int() });
export const CompleteBody = z.object({ key: z.uuid().optional(), version: z.number().int(), data: z.record(z.string(), z.unknown()) });

export type TimelineKind = 'reported' | 'automatic' | 'task' | 'handling' | 'decision' | 'money' | 'notice' | 'overdue' | 'incident' | 'closed';
export interface TimelineEntry {
  readonly at: string;
  readonly kind: TimelineKind;
  /** Chinese, one line. */
  readonly title: string;
  readonly actorName?: string;
  /** Label and value pairs, Chinese, from the form the person filled in. */
  readonly details?: readonly { readonly label: string; readonly value: string }[];
}
export interface PaymentView {
  readonly paymentId: string;
  readonly kind: string;
  readonly amountFen: number;
  readonly fundSource: 'reserve-fund' | 'assistance-fund';
  readonly status: PaymentRecord['status'];
  readonly sentAt?: string;
  readonly paidAt?: string;
  readonly accountMasked?: string;
  readonly bankRef?: string;
}
export type ReferralView = Pick<
  Referral,
  'referralId' | 'department' | 'state' | 'sentAt' | 'acceptedAt' | 'returnedAt' | 'answeredAt' | 'result'
>;
export interface CaseView {
  /** In place of a case: the batch of payments that a task belongs to; all else is empty. */
  readonly batch?: BatchView;
  /** In place of a case: the month's prices that a task is about; all else is empty. */
  readonly priceRun?: PriceRunView;
  /** In place of a case: the office's matter that a task belongs to; all else is empty. */
  readonly matter?: MatterView;
  /** Shown to a department: only what the referral needs. */
  readonly isReferralSheet?: true;
  readonly caseId: string;
  readonly receiptNumber: string;
  readonly program: string;
  /** The case that it looks at again. */
  readonly follows?: { readonly caseId: string; readonly receiptNumber: string };
  readonly status: 'starting' | 'open' | 'closed';
  /** Chinese words for where it stands, e.g. 等待镇审批. */
  readonly statusText: string;
  readonly townshipCode: string;
  readonly townshipName: string;
  readonly countyName: string;
  readonly reportedAt: string;
  readonly closedOn?: string;
  /** Until when the closed case file is kept; afterwards it is removed. */
  readonly retentionUntil?: string;
  readonly withdrawal?: WithdrawalView;
  /** Of an emergency. */
  readonly causeCategory?: string;
  readonly householdId?: string;
  readonly whatHappened: string;
  readonly placeText: string;
  /** Masked unless revealed: name `张*`, identity `6107************12`. */
  readonly person: { readonly name: string; readonly identityNumber?: string; readonly phone?: string };
  readonly decision?: {
    readonly decisionId: string;
    readonly amountFen: number;
    readonly laterStageFen: number;
    readonly authority: string;
    readonly policyVersion: string;
  };
  readonly payments: readonly PaymentView[];
  readonly benefits: readonly BenefitView[];
  /** M23: the case cannot be closed while one is unanswered. */
  readonly referrals: readonly ReferralView[];
  /** Paid and not yet approved afterwards (aid-first with a debt clock). */
  readonly approvalOwedFen: number;
  readonly postHocDueOn?: string;
  readonly openTasks: readonly TaskSummary[];
  readonly timeline: readonly TimelineEntry[];
  readonly processInstanceKeys: readonly string[];
}
export const RevealBody = z.object({
  field: z.enum(['name', 'identityNumber', 'phone', 'account']),
  reason: z.string().trim().min(2).max(200),
});
export interface CaseSummary {
  readonly caseId: string;
  readonly receiptNumber: string;
  readonly personName: string;
  readonly townshipName: string;
  readonly reportedAt: string;
  readonly status: CaseView['status'];
  readonly statusText: string;
}

export type InstanceState = 'active' | 'incident' | 'completed' | 'terminated';
export interface InstanceSummary {
  readonly instanceKey: string;
  readonly processId: string;
  readonly processName: string;
  readonly version: number;
  readonly state: InstanceState;
  readonly startedAt: string;
  readonly endedAt?: string;
  readonly caseId?: string;
  readonly receiptNumber?: string;
  readonly townshipName?: string;
  /** By the names that people read. */
  readonly currentElements: readonly string[];
  readonly parentInstanceKey?: string;
}
export interface InstanceDetail {
  readonly instance: InstanceSummary;
  readonly definitionKey: string;
  readonly bpmnXml: string;
  readonly elements: readonly {
    readonly key: string;
    readonly elementId: string;
    readonly name: string;
    readonly type: string;
    readonly state: 'active' | 'completed' | 'terminated' | 'incident';
    readonly startedAt: string;
    readonly endedAt?: string;
  }[];
  readonly takenFlows: readonly string[];
  readonly variables: readonly { readonly scopeKey: string; readonly name: string; readonly value: string }[];
  readonly jobs: readonly {
    readonly key: string;
    readonly elementId: string;
    readonly type: string;
    readonly state: string;
    readonly retries: number;
    readonly worker: string;
    readonly errorMessage?: string;
  }[];
  readonly incidents: readonly IncidentView[];
  readonly children: readonly InstanceSummary[];
}
export interface IncidentView {
  readonly incidentKey: string;
  readonly elementId: string;
  readonly errorType: string;
  readonly message: string;
  readonly at: string;
  readonly jobKey?: string;
  readonly state: 'open' | 'resolved';
}
export const RetryBody = z.object({ reason: z.string().trim().min(2).max(200) });
export interface MonitoringStatus {
  readonly enginePingMs: number | null;
  readonly lagMs: number;
  readonly partitions: readonly { readonly partitionId: number; readonly position: string; readonly gaps: number }[];
  readonly counts: Readonly<Record<InstanceState, number>>;
}

export interface DefinitionSummary {
  readonly definitionKey: string;
  readonly processId: string;
  readonly name: string;
  readonly version: number;
  readonly isLatest: boolean;
  readonly resourceName: string;
  readonly deployedAt: string;
  readonly runningInstances: number;
  readonly note?: string;
  readonly deployedBy?: string;
}
export const DeployBody = z.object({
  resourceName: z.string().regex(/^[\w.-]+\.(bpmn|dmn|form)$/),
  content: z.string().min(1),
  note: z.string().trim().min(2).max(200),
});
export interface DeployResult {
  readonly processId: string;
  readonly version: number;
  readonly definitionKey: string;
}

export interface AuditEntry {
  readonly at: string;
  readonly actor: string;
  readonly actorName: string;
  readonly act: string;
  readonly caseId?: string;
  readonly detail?: string;
}

/** One server-sent event; the UI asks again for what it shows. */
export type ServerEvent = { readonly kind: 'task' | 'case' | 'instance' | 'incident' | 'definition' | 'meeting'; readonly id?: string };

/** A new version of the policy's values, proposed by one person and confirmed by another. */
export const PolicyProposal = z.object({
  /** Made by the client, so that a repeated send makes one proposal. */
  proposalId: z.uuid(),
  effectiveFrom: z.iso.date(),
  values: PolicyValues,
  /** The document that orders it. */
  reason: z.string().trim().min(2).max(200),
});
export type PolicyProposal = z.infer<typeof PolicyProposal>;
export const PolicyPreview = PolicyProposal.pick({ values: true });
export const PolicyDecisionBody = z.object({ reason: z.string().trim().min(2).max(200) });

/** What a version would change, beside the one it follows. */
export interface PolicyEffect {
  readonly changes: readonly PolicyChange[];
  /** Emergency aid for each person concerned, in fen. */
  readonly limitsFen: Readonly<Record<'light' | 'medium' | 'heavy', { readonly before: number; readonly after: number }>>;
  /** Cases under way, which keep the version that they began with. */
  readonly openCases: number;
}
export interface PolicyVersionView {
  readonly version: string;
  readonly effectiveFrom: string;
  readonly approvedBy: string;
  readonly values: PolicyValues;
  readonly reason?: string;
  readonly proposedByName?: string;
}
export interface PolicyProposalView extends Omit<PolicyVersionView, 'approvedBy'> {
  readonly proposalId: string;
  readonly state: 'proposed' | 'refused' | 'withdrawn';
  readonly proposedAt: string;
  readonly decidedByName?: string;
  readonly decisionReason?: string;
  readonly isMine: boolean;
  readonly effect: PolicyEffect;
}
export interface PolicyView {
  readonly areaCode: string;
  readonly today: string;
  /** The version in force today, when there is one. */
  readonly inForce?: string;
  /** Newest first. */
  readonly versions: readonly PolicyVersionView[];
  readonly proposals: readonly PolicyProposalView[];
  readonly mayPropose: boolean;
  readonly mayConfirm: boolean;
}
