import type { Db } from 'mongodb';
import type { CharityOfferDocument } from '../../adapters/mongo/social-forces.js';
import type { ProcessEngine } from '../../domain/ports/process-engine.js';
import { messages } from '../../processes/contract.js';
import type { Outbox } from './dispatcher.js';
import { oldestIds } from './oldest-ids.js';

/** Kept until the matching listens: somebody may just be choosing among earlier offers. */
const bufferMs = 60 * 86_400_000;

/** Tells the matching of each offer, once: the message id keeps a repetition out. */
export function charityOffers(db: Db, engine: Pick<ProcessEngine, 'publish'>): Outbox {
  const offers = db.collection<CharityOfferDocument>('charityOffers');

  return {
    name: 'charity-offers',

    pending: (limit) => oldestIds(offers, { tell: 'pending' }, { sortKey: 1 }, limit),

    async finish(offerId) {
      const offer = await offers.findOne({ _id: offerId, tell: 'pending' });
      if (!offer) return;
      await engine.publish({ name: messages.offerReceived, correlationKey: offer.needId, messageId: offerId, ttlMs: bufferMs, variables: {} });
      await offers.updateOne({ _id: offerId }, { $set: { tell: 'done' } });
    },
  };
}
