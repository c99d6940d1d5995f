/** What the server answers about people and households, and what it is sent. */
import { z } from 'zod';
import type { Consent } from './person/consent.js';
import type { Commitment, CommitmentCheck } from './person/commitment.js';
import type { DuplicateReason } from './person/duplicate-reasons.js';
import { PersonFields, type PersonField } from './person/person-fields.js';
import type { PersonDisclosure } from './person/person-privacy.js';
import { HouseholdFields } from './household/household-fields.js';

const reason = z.string().trim().min(2).max(200);
/** Made by the client, so that a repeated send makes one record. */
const entryId = z.uuid();
const effectiveFrom = z.iso.date();
/** Of the version that was looked at; a save over a newer one is refused. */
const revision = z.number().int().positive();

export const PeopleSearch = z.object({ q: z.string().trim().max(50), cursor: z.string().max(300).optional() });
export const NewPerson = z.object({
  entryId,
  effectiveFrom,
  fields: PersonFields,
  /** Why this is somebody else, when records were found that look the same. */
  distinctReason: reason.optional(),
});
export const PersonChange = z.object({ revision, effectiveFrom, reason, fields: PersonFields });
export const DuplicateCheck = z.object({ fields: PersonFields });
export const personRevealFields = [
  'name',
  'identityNumber',
  'birthDate',
  'phone',
  'address',
  'residencePermit',
  'accountNumber',
  'disability',
  'seriousIllnesses',
  'selfCareLevel',
  'assessedAbleToLearn',
  'specialStatus',
  'sex',
  'ethnicity',
  'village',
  'hukouPlace',
  'hukouKind',
  'guardianId',
  'employment',
  'insurance',
  'deceasedOn',
] as const satisfies readonly PersonField[];
export const PersonReveal = z.object({ field: z.enum(personRevealFields), reason });
export const PersonMerge = z.object({ into: z.string().min(1).max(100), revision, reason });
export const MergeUndo = z.object({ revision, reason });
export const ConsentWithdrawal = z.object({ reason });
export const NewHousehold = z.object({ entryId, effectiveFrom, fields: HouseholdFields });
export const HouseholdChange = z.object({ revision, effectiveFrom, reason, fields: HouseholdFields });

/** A person in a list: masked. */
export interface PersonRow {
  readonly personId: string;
  readonly name: string;
  readonly identityNumber?: string;
  readonly age?: number;
  readonly village?: string;
  readonly townshipName: string;
  /** Where the record goes on. */
  readonly mergedInto?: string;
}
export interface DuplicateHit extends PersonRow {
  readonly reasons: readonly DuplicateReason[];
  /** False when it lies in another township: that there is one is told, not who. */
  readonly isInArea: boolean;
}
export interface HistoryEntry {
  readonly revision: number;
  readonly effectiveFrom: string;
  readonly at: string;
  readonly byName: string;
  readonly reason: string;
  /** Names of the fields that it set. */
  readonly fields: readonly string[];
}
export interface MergeView {
  readonly personId: string;
  readonly revision: number;
  readonly name: string;
  readonly at: string;
  readonly byName: string;
  readonly reason: string;
}
export interface PersonView extends PersonDisclosure {
  readonly personId: string;
  readonly revision: number;
  readonly townshipCode: string;
  readonly townshipName: string;
  readonly name: string;
  /** The civil date as of which this is shown. */
  readonly date: string;
  /** Without an identity number (M16). */
  readonly isProvisional: boolean;
  readonly guardianName?: string;
  readonly households: readonly {
    readonly householdId: string;
    readonly householdNumber: string;
    readonly relation: string;
    readonly isCurrent: boolean;
  }[];
  readonly history: readonly HistoryEntry[];
  readonly mergedInto?: string;
  /** Records that go on under this one. */
  readonly merges: readonly MergeView[];
  readonly consents: readonly ConsentView[];
  readonly commitments: readonly CommitmentView[];
  readonly mayWrite: boolean;
  readonly mayMerge: boolean;
}
export interface ConsentView extends Omit<Consent, 'givenBy'> {
  readonly personId: string;
  readonly personName: string;
  /** Set when a guardian signed. */
  readonly guardianName?: string;
  readonly isInForce: boolean;
  readonly withdrawnOn?: string;
  readonly withdrawnReason?: string;
  readonly recordedByName: string;
}
export interface CommitmentView extends Commitment {
  readonly personId: string;
  readonly personName: string;
  readonly recordedByName: string;
  readonly checkResult?: z.infer<typeof CommitmentCheck>['result'];
  readonly checkNote?: string;
  readonly checkedOn?: string;
}
/** Everything in the clear, for who changes it. */
export interface OpenPerson {
  readonly personId: string;
  readonly revision: number;
  readonly fields: PersonFields;
}
export interface Reading {
  readonly at: string;
  readonly actorName: string;
  readonly act: string;
  readonly detail?: string;
}

export interface HouseholdRow {
  readonly householdId: string;
  readonly householdNumber: string;
  readonly headName: string;
  readonly memberCount: number;
  readonly townshipName: string;
}
export interface MemberView {
  readonly personId: string;
  readonly name: string;
  readonly identityNumber?: string;
  readonly age?: number;
  readonly isCurrent: boolean;
}
export interface HouseholdView {
  readonly householdId: string;
  readonly householdNumber: string;
  readonly revision: number;
  readonly townshipName: string;
  readonly date: string;
  readonly fields: HouseholdFields;
  /** By person id. */
  readonly people: Readonly<Record<string, MemberView>>;
  /** Counted members on that date. */
  readonly memberCount: number;
  readonly monthlyIncomeFen: number;
  readonly consents: readonly ConsentView[];
  readonly commitments: readonly CommitmentView[];
  readonly history: readonly HistoryEntry[];
  readonly mayWrite: boolean;
}
