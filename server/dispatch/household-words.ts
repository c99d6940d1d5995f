import type { Db } from 'mongodb';
import type { HouseholdWordDocument } from '../../adapters/mongo/household-words.js';
import type { ProcessEngine } from '../../domain/ports/process-engine.js';
import { messages } from '../../processes/contract.js';
import type { Outbox } from './dispatcher.js';
import { oldestIds } from './oldest-ids.js';

/** Who is not being helped to find work just now has nothing to be told. */
const bufferMs = 3_600_000;

/** M10: tells the help to find work that somebody of the household works. The message id keeps a repetition out. */
export function householdWordsOutbox(db: Db, engine: Pick<ProcessEngine, 'publish'>): Outbox {
  const words = db.collection<HouseholdWordDocument>('householdWords');

  return {
    name: 'household-words',

    pending: (limit) => oldestIds(words, { state: 'pending' }, { at: 1 }, limit),

    async finish(id) {
      const word = await words.findOne({ _id: id });
      if (!word || word.state === 'done') return;
      await engine.publish({
        name: messages.householdWorks,
        correlationKey: word.householdId,
        messageId: id,
        ttlMs: bufferMs,
        variables: {},
      });
      await words.updateOne({ _id: id }, { $set: { state: 'done' } });
    },
  };
}
