import { Schema, type Connection, type Model } from 'mongoose';
import type { ChangeKind } from '../../domain/benefit/change-report.js';
import type { SpecialProgram } from '../../domain/special/special-programs.js';
import type { NeedKind } from '../../domain/intake/needs.js';

/** A case file at rest. What tells who a person is stands only in `sealed`, each field by itself. */
export interface CaseDocument {
  _id: string;
  reportId: string;
  receiptNumber: string;
  program: string;
  channel: string;
  townshipCode: string;
  countyCode: string;
  /** Of an emergency. */
  registeredTownship?: string;
  emergencyTownship?: string;
  causeCategory?: string;
  /** Of an application for a household. */
  householdId?: string;
  appliedAlone?: string[];
  /** Of an application through the one door: what was said at the window, in codes. */
  intake?: {
    readonly needs: readonly NeedKind[];
    readonly registration: 'here' | 'residence-permit' | 'elsewhere';
    readonly emergencySigns: boolean;
    readonly commits: boolean;
  };
  /** Of a lead (M22): what D29 reads, whether another is the same, and the hotline's tickets. */
  signal?: string;
  leadKey?: string;
  ticketNumbers?: string[];
  /** Of a follow-up case: what it looks at again. */
  about?: FollowUpSubject;
  /** Of a person found without means (M16). */
  found?: FoundFacts;
  /** M12, M16: only who needs to know sees it. */
  isRestricted?: boolean;
  reportedAt: string;
  reportedBy: string;
  status: 'starting' | 'open' | 'closed';
  /** `pending` until the engine has the message that starts the process. */
  processStart: 'pending' | 'started';
  personRef: string;
  identityFingerprint?: string;
  nameMasked: string;
  sealed: Partial<Record<SealedField, string>>;
  outcome?: string;
  closedOn?: string;
  retentionUntil?: string;
  /** For lists: newest first, and unique. */
  sortKey: string;
}
export type SealedField = 'name' | 'identityNumber' | 'phone' | 'account' | 'whatHappened' | 'placeText' | 'reporterPhone';
/** A review of a benefit, what a household reports about itself, or an appeal. */
export interface FollowUpSubject {
  readonly fromCaseId: string;
  readonly benefitId?: string;
  /** Of the care of a tekun person. */
  readonly careId?: string;
  /** Of a service order. */
  readonly serviceOrderId?: string;
  readonly reason?: 'periodic' | 'birthday';
  readonly dueOn?: string;
  /** Of a change report. */
  readonly changeKind?: ChangeKind;
  readonly changedOn?: string;
  /** Of an appeal: against what, of which kind, and whether it came too late. */
  readonly subjectId?: string;
  readonly aidKind?: 'temporary-aid-emergency' | 'temporary-aid-expenditure';
  readonly filedLate?: boolean;
  readonly earliestFrom?: string;
  /** Of special assistance (M07–M13). */
  readonly specialProgram?: SpecialProgram;
}

export interface FoundFacts {
  readonly agreesToHelp: 'yes' | 'no' | 'unable';
  readonly needsDoctorNow: boolean;
  readonly isMinorAlone: boolean;
}

const required = { type: String, required: true } as const;

const schema = new Schema<CaseDocument>(
  {
    _id: required,
    reportId: required,
    receiptNumber: required,
    program: required,
    channel: required,
    townshipCode: required,
    countyCode: required,
    registeredTownship: String,
    emergencyTownship: String,
    causeCategory: String,
    householdId: String,
    // Without this, mongoose gives an empty list to every emergency.
    appliedAlone: { type: [String], default: undefined },
    intake: { type: Schema.Types.Mixed },
    signal: String,
    leadKey: String,
    ticketNumbers: { type: [String], default: undefined },
    about: { type: Schema.Types.Mixed },
    found: { type: Schema.Types.Mixed },
    isRestricted: Boolean,
    reportedAt: required,
    reportedBy: required,
    status: { ...required, enum: ['starting', 'open', 'closed'] },
    processStart: { ...required, enum: ['pending', 'started'] },
    personRef: required,
    identityFingerprint: String,
    nameMasked: required,
    sealed: { name: String, identityNumber: String, phone: String, account: String, whatHappened: String, placeText: String, reporterPhone: String },
    outcome: String,
    closedOn: String,
    retentionUntil: String,
    sortKey: required,
  },
  { collection: 'cases', versionKey: false, autoIndex: false, autoCreate: false, strict: 'throw' },
);

export type CaseModel = Model<CaseDocument>;
export function caseModel(connection: Connection): CaseModel {
  return connection.model<CaseDocument>('Case', schema);
}
