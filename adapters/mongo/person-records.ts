import type { Db, Filter } from 'mongodb';
import { maskName } from '../../domain/identity/mask.js';
import { searchTexts, type DuplicateReason } from '../../domain/person/duplicate-reasons.js';
import type { PersonFields } from '../../domain/person/person-fields.js';
import type { FieldCipher } from '../crypto/field-cipher.js';
import { datedRecords, type DatedRecordDocument, type DatedRecords } from './dated-records.js';

/** A merge and, when it was a mistake, its undoing; both stay. */
export interface Merge {
  readonly into: string;
  readonly at: string;
  readonly by: string;
  readonly byName: string;
  readonly reason: string;
  readonly undoneAt?: string;
  readonly undoneByName?: string;
  readonly undoneReason?: string;
}

/** A person at rest. What tells who it is stands only in `changes`, each value sealed by itself. */
export interface PersonDocument extends DatedRecordDocument {
  readonly nameMasked: string;
  /** `name:<keyed hash>`: by these, and only by whole values, the person is found. */
  readonly keys: readonly string[];
  /** The record under which this person goes on; this one keeps what it held. */
  readonly mergedInto?: string;
  readonly merges?: readonly Merge[];
}

export interface PersonRecords extends DatedRecords<PersonDocument> {
  /** What a document of these fields is found by. */
  keysOf(fields: PersonFields): string[];
  keyOf(kind: 'name' | 'phone' | DuplicateReason, text: string): string;
  /** By it, people who have or had that status are found. */
  statusKey(status: Status): string;
  headerOf(fields: PersonFields): Pick<PersonDocument, 'nameMasked' | 'keys'>;
  fieldsOn(document: PersonDocument, date: string): PersonFields | undefined;
  /** The newest first. */
  list(filter: Filter<PersonDocument>, limit: number): Promise<readonly PersonDocument[]>;
  all(ids: readonly string[]): Promise<readonly PersonDocument[]>;
  /** Where that person's record goes on: itself, unless it was merged. */
  survivor(personId: string): Promise<PersonDocument | undefined>;
  /** False when one of the two has changed in between, or is merged already. */
  merge(person: PersonDocument, merge: Merge): Promise<boolean>;
  undoMerge(person: PersonDocument, undoing: { readonly at: string; readonly byName: string; readonly reason: string }): Promise<boolean>;
}

type Status = NonNullable<PersonFields['specialStatus']>[number];

/** Longer chains of merges than this are a mistake in the data. */
const longestChain = 20;

export function personRecords(db: Db, cipher: FieldCipher): PersonRecords {
  const people = db.collection<PersonDocument>('people');
  const records = datedRecords(people, { kind: 'person', cipher });
  const list: PersonRecords['list'] = (filter, limit) => people.find(filter).sort({ sortKey: -1 }).limit(limit).toArray();
  // The same hash as a case file's, so that a person's cases can be found.
  const keyOf: PersonRecords['keyOf'] = (kind, text) =>
    `${kind}:${cipher.fingerprint(kind === 'identity-number' ? `identity:${text}` : `person-${kind}:${text}`)}`;
  const keysOf = (fields: PersonFields) => Object.entries(searchTexts(fields)).map(([kind, text]) => keyOf(kind as DuplicateReason, text));

  const statusKey = (status: Status) => `status:${cipher.fingerprint(`person-status:${status}`)}`;

  return {
    ...records,
    keyOf,
    keysOf,
    statusKey,
    headerOf: (fields) => ({ nameMasked: maskName(fields.name), keys: [...keysOf(fields), ...(fields.specialStatus ?? []).map(statusKey)] }),
    fieldsOn: (document, date) => records.valuesOn(document, date) as PersonFields | undefined,
    list,
    all: async (ids) => (ids.length === 0 ? [] : list({ _id: { $in: [...ids] } }, ids.length)),

    async survivor(personId) {
      let person = await records.find(personId);
      for (let step = 0; person?.mergedInto !== undefined; step += 1) {
        if (step === longestChain)
          throw new Error(`Expected person '${personId}' to be merged at most ${longestChain} times, found a longer chain.`);
        person = await records.find(person.mergedInto);
      }
      return person;
    },

    async merge({ _id, revision }, merge) {
      const { modifiedCount } = await people.updateOne(
        { _id, revision, mergedInto: { $exists: false } },
        { $set: { mergedInto: merge.into, revision: revision + 1 }, $push: { merges: merge } },
      );
      return modifiedCount === 1;
    },

    async undoMerge({ _id, revision, merges = [] }, { at, byName, reason }) {
      const last = merges.length - 1;
      const undone = { [`merges.${last}.undoneAt`]: at, [`merges.${last}.undoneByName`]: byName, [`merges.${last}.undoneReason`]: reason };
      const { modifiedCount } = await people.updateOne(
        { _id, revision, mergedInto: { $exists: true } },
        { $set: { ...undone, revision: revision + 1 }, $unset: { mergedInto: '' } },
      );
      return modifiedCount === 1;
    },
  };
}
