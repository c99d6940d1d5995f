import type { Db } from 'mongodb';
import type { HouseholdWords } from '../../domain/ports/household-words.js';
import { insertOnce } from './insert-once.js';

export interface HouseholdWordDocument {
  readonly _id: string;
  readonly householdId: string;
  readonly at: string;
  readonly state: 'pending' | 'done';
}

/** Words about households in MongoDB, which the dispatcher tells their processes. */
export function householdWords(db: Db, kick: () => void): HouseholdWords {
  const words = db.collection<HouseholdWordDocument>('householdWords');
  return {
    async tellOfWork({ wordId, householdId, at }) {
      await insertOnce(() => words.insertOne({ _id: wordId, householdId, at, state: 'pending' }));
      kick();
    },
  };
}
