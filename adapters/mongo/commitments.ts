import type { Db } from 'mongodb';
import type { z } from 'zod';
import type { Commitment, CommitmentCheck } from '../../domain/person/commitment.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import type { FieldCipher } from '../crypto/field-cipher.js';
import { insertOnce } from './insert-once.js';

/** A person's word at rest; what it says is sealed. */
interface CommitmentDocument extends Omit<Commitment, 'commitmentId' | 'statement'> {
  readonly _id: string;
  readonly personId: string;
  readonly sealedStatement: string;
  readonly recordedAt: string;
  readonly recordedByName: string;
  readonly checkResult?: z.infer<typeof CommitmentCheck>['result'];
  readonly sealedCheckNote?: string;
  readonly checkedOn?: string;
  readonly checkedByName?: string;
}
export interface CommitmentRecord extends Omit<CommitmentDocument, '_id' | 'sealedStatement' | 'sealedCheckNote'> {
  readonly commitmentId: string;
  readonly statement: string;
  readonly checkNote?: string;
}

export interface Commitments {
  of(personIds: readonly string[]): Promise<readonly CommitmentRecord[]>;
  /** The same commitment recorded again changes nothing. */
  record(personId: string, commitment: Commitment, recorded: { readonly at: string; readonly byName: string }): Promise<void>;
  /** Once; false when there is none of that person, or it was checked before. */
  check(
    commitmentId: string,
    personId: string,
    check: z.infer<typeof CommitmentCheck>,
    checked: { readonly on: string; readonly byName: string },
  ): Promise<boolean>;
}

export function commitments(db: Db, cipher: FieldCipher): Commitments {
  const collection = db.collection<CommitmentDocument>('commitments');
  const open = ({ _id, sealedStatement, sealedCheckNote, ...rest }: CommitmentDocument): CommitmentRecord => ({
    commitmentId: _id,
    ...rest,
    statement: cipher.open(sealedStatement, sealedPlace.commitment(_id, 'statement')),
    ...(sealedCheckNote !== undefined && { checkNote: cipher.open(sealedCheckNote, sealedPlace.commitment(_id, 'checkNote')) }),
  });
  return {
    async of(personIds) {
      const found = collection.find({ personId: { $in: [...personIds] } }).sort({ signedOn: -1, _id: 1 });
      return (await found.toArray()).map(open);
    },
    async record(personId, { commitmentId, statement, ...commitment }, { at, byName }) {
      const sealedStatement = cipher.seal(statement, sealedPlace.commitment(commitmentId, 'statement'));
      const document = { _id: commitmentId, personId, ...commitment, sealedStatement, recordedAt: at, recordedByName: byName };
      await insertOnce(() => collection.insertOne(document));
    },
    async check(commitmentId, personId, { result, note }, { on, byName }) {
      const sealedCheckNote = cipher.seal(note, sealedPlace.commitment(commitmentId, 'checkNote'));
      const { modifiedCount } = await collection.updateOne(
        { _id: commitmentId, personId, checkResult: { $exists: false } },
        { $set: { checkResult: result, sealedCheckNote, checkedOn: on, checkedByName: byName } },
      );
      return modifiedCount === 1;
    },
  };
}
