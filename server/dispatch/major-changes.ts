import type { Db } from 'mongodb';
import type { MajorChangeDocument } from '../../adapters/mongo/benefits.js';
import type { ProcessEngine } from '../../domain/ports/process-engine.js';
import { messages } from '../../processes/contract.js';
import type { Outbox } from './dispatcher.js';
import { oldestIds } from './oldest-ids.js';

/** Kept until the withdrawal listens: its plan may still wait for somebody to confirm it. */
const bufferMs = 60 * 86_400_000;

/** Tells a withdrawal of a major change that was confirmed. The message id keeps a repetition out. */
export function majorChanges(db: Db, engine: Pick<ProcessEngine, 'publish'>): Outbox {
  const changes = db.collection<MajorChangeDocument>('majorChanges');

  return {
    name: 'major-changes',

    pending: (limit) => oldestIds(changes, { state: 'pending' }, { at: 1 }, limit),

    async finish(id) {
      const change = await changes.findOne({ _id: id });
      if (!change || change.state === 'done') return;
      const { benefitId, changedOn } = change;
      await engine.publish({
        name: messages.majorChangeConfirmed,
        correlationKey: benefitId,
        messageId: id,
        ttlMs: bufferMs,
        variables: { changedOn },
      });
      await changes.updateOne({ _id: id }, { $set: { state: 'done' } });
    },
  };
}
