import type { Db } from 'mongodb';
import type { ProcessEngine } from '../../domain/ports/process-engine.js';
import { messages } from '../../processes/contract.js';
import type { ConfirmationDocument } from '../bank/receive-confirmation.js';
import type { Outbox } from './dispatcher.js';
import { oldestIds } from './oldest-ids.js';

/** Passes the bank's word on to the payment that waits for it. The message id tells the engine that a repetition is the same word. */
export function bankAnswers(db: Db, engine: Pick<ProcessEngine, 'publish'>): Outbox {
  const confirmations = db.collection<ConfirmationDocument>('bankConfirmations');

  return {
    name: 'bank-answers',

    pending: (limit) => oldestIds(confirmations, { state: 'pending' }, { at: 1 }, limit),

    async finish(id) {
      const word = await confirmations.findOne({ _id: id });
      if (!word || word.state === 'done') return;
      const isFile = word.status === 'answered';
      await engine.publish({
        name: isFile ? messages.disbursementAnswered : messages.paymentConfirmed,
        correlationKey: word.key,
        messageId: `${word.key}:${word.status}:${word.bankRef}`,
        ttlMs: 3_600_000,
        variables: isFile ? {} : { bankOutcome: word.status },
      });
      await confirmations.updateOne({ _id: id }, { $set: { state: 'done' } });
    },
  };
}
