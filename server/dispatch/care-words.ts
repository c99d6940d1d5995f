import type { Db } from 'mongodb';
import type { CareWordDocument } from '../../adapters/mongo/cares.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import type { Clock } from '../../domain/ports/clock.js';
import type { ProcessEngine } from '../../domain/ports/process-engine.js';
import { messages } from '../../processes/contract.js';
import type { Outbox } from './dispatcher.js';
import { oldestIds } from './oldest-ids.js';

/** Kept until the care listens: somebody may just be looking for a caregiver. */
const bufferMs = 60 * 86_400_000;

const names = {
  'caregiver-withdrew': messages.caregiverWithdrew,
  'self-care-changed': messages.careReassessmentDue,
  'benefit-stopped': messages.careEnded,
} as const;

/** Tells the care of a person what happened elsewhere, from its day on. The message id keeps a repetition out. */
export function careWords(db: Db, engine: Pick<ProcessEngine, 'publish'>, clock: Clock): Outbox {
  const words = db.collection<CareWordDocument>('careWords');

  return {
    name: 'care-words',

    pending: (limit) => oldestIds(words, { state: 'pending', on: { $lte: civilDate(clock.now()) } }, { on: 1 }, limit),

    async finish(wordId) {
      const told = await words.findOne({ _id: wordId, state: 'pending' });
      if (!told) return;
      const correlationKey = told.agreementId ?? told.careId;
      await engine.publish({ name: names[told.word], correlationKey, messageId: wordId, ttlMs: bufferMs, variables: {} });
      await words.updateOne({ _id: wordId }, { $set: { state: 'done' } });
    },
  };
}
