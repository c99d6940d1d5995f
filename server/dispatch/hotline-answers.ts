import type { Db } from 'mongodb';
import type { HotlineAnswerDocument } from '../../adapters/mongo/reporters.js';
import type { Hotline } from '../../domain/ports/hotline.js';
import type { Outbox } from './dispatcher.js';
import { oldestIds } from './oldest-ids.js';

/** Gives tickets back to the government hotline (X13). A ticket is closed once there, however often it is sent. */
export function hotlineAnswers(db: Db, hotline: () => Hotline | undefined): Outbox {
  const answers = db.collection<HotlineAnswerDocument>('hotlineAnswers');

  return {
    name: 'hotline-answers',
    apart: 'outside',

    pending: (limit) => oldestIds(answers, { state: 'pending' }, { at: 1 }, limit),

    async finish(ticketNumber) {
      const answer = await answers.findOne({ _id: ticketNumber });
      if (!answer || answer.state === 'done') return;
      const { status } = (await hotline()?.close({ ticketNumber, text: answer.text })) ?? { status: 'unavailable' };
      if (status !== 'closed') throw new Error(`Expected the hotline to take the answer to ticket '${ticketNumber}', it did not.`);
      await answers.updateOne({ _id: ticketNumber }, { $set: { state: 'done' } });
    },
  };
}
