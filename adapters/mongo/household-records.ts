import type { Db, Filter } from 'mongodb';
import { headOn, memberCountOn } from '../../domain/household/household-facts.js';
import type { HouseholdFields } from '../../domain/household/household-fields.js';
import type { FieldCipher } from '../crypto/field-cipher.js';
import { datedRecords, type DatedRecordDocument, type DatedRecords } from './dated-records.js';

/** A household at rest; its values stand only in `changes`, each sealed by itself. */
export interface HouseholdDocument extends DatedRecordDocument {
  /** Short enough to be read out: `T01-H0007`. */
  readonly householdNumber: string;
  readonly headId: string;
  readonly memberCount: number;
  /** All who belong or belonged to it. */
  readonly memberIds: readonly string[];
}

export interface HouseholdRecords extends DatedRecords<HouseholdDocument> {
  headerOf(fields: HouseholdFields, date: string): Pick<HouseholdDocument, 'headId' | 'memberCount' | 'memberIds'>;
  fieldsOn(document: HouseholdDocument, date: string): HouseholdFields | undefined;
  /** The newest first. */
  list(filter: Filter<HouseholdDocument>, limit: number): Promise<readonly HouseholdDocument[]>;
}

export function householdRecords(db: Db, cipher: FieldCipher): HouseholdRecords {
  const households = db.collection<HouseholdDocument>('households');
  const records = datedRecords(households, { kind: 'household', cipher });
  return {
    ...records,
    headerOf: ({ members }, date) => ({
      headId: (headOn(members, date) ?? members.find(({ relation }) => relation === 'head'))?.personId ?? '',
      memberCount: memberCountOn(members, date),
      memberIds: [...new Set(members.map(({ personId }) => personId))],
    }),
    fieldsOn: (document, date) => records.valuesOn(document, date) as HouseholdFields | undefined,
    list: (filter, limit) => households.find(filter).sort({ sortKey: -1 }).limit(limit).toArray(),
  };
}
