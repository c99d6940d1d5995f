import type { Db } from 'mongodb';
import { covers, type Consent } from '../../domain/person/consent.js';
import { insertOnce } from './insert-once.js';

/** Ids, codes and dates only; who the person is stands elsewhere. */
export interface ConsentDocument extends Omit<Consent, 'consentId'> {
  readonly _id: string;
  readonly personId: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly recordedByName: string;
  readonly withdrawnOn?: string;
  readonly withdrawnReason?: string;
  readonly withdrawnByName?: string;
}

export interface Consents {
  /** The newest first. */
  of(personIds: readonly string[]): Promise<readonly ConsentDocument[]>;
  /** The same consent recorded again changes nothing. */
  record(consent: ConsentDocument): Promise<void>;
  /** False when there is none of that person, or it was withdrawn before. */
  withdraw(
    consentId: string,
    personId: string,
    withdrawal: { readonly on: string; readonly byName: string; readonly reason: string },
  ): Promise<boolean>;
  covers(personIds: readonly string[], purpose: string, date: string): Promise<boolean>;
}

export function consents(db: Db): Consents {
  const collection = db.collection<ConsentDocument>('consents');
  const of: Consents['of'] = (personIds) =>
    collection
      .find({ personId: { $in: [...personIds] } })
      .sort({ from: -1, _id: 1 })
      .toArray();
  return {
    of,
    async record(consent) {
      await insertOnce(() => collection.insertOne(consent));
    },
    async withdraw(consentId, personId, { on, byName, reason }) {
      const { modifiedCount } = await collection.updateOne(
        { _id: consentId, personId, withdrawnOn: { $exists: false } },
        { $set: { withdrawnOn: on, withdrawnByName: byName, withdrawnReason: reason } },
      );
      return modifiedCount === 1;
    },
    covers: async (personIds, purpose, date) => (await of(personIds)).some((consent) => covers(consent, purpose, date)),
  };
}
