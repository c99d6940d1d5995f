import type { Database } from '../../adapters/mongo/database.js';
import type { CharityOfferDocument, PublishedNeedDocument } from '../../adapters/mongo/social-forces.js';
import type { CharityOffer } from '../../domain/charity/offer.js';
import type { Clock } from '../../domain/ports/clock.js';
import { refuse } from '../http/refuse.js';

export type ReceiveOffer = (offer: CharityOffer) => Promise<{ readonly state: CharityOfferDocument['state'] }>;

/** Keeps an offer once; the dispatcher tells the process that waits for it. Who comes too late is told no. */
export function receiveOffer({
  database: { db, insertOnce },
  clock,
  kick,
}: {
  readonly database: Pick<Database, 'db' | 'insertOnce'>;
  readonly clock: Clock;
  readonly kick: () => void;
}): ReceiveOffer {
  const offers = db.collection<CharityOfferDocument>('charityOffers');
  const needs = db.collection<PublishedNeedDocument>('publishedNeeds');

  return async ({ offerId, ...offer }) => {
    const need = await needs.findOne({ _id: offer.needId }, { projection: { state: 1, countyCode: 1 } });
    if (!need) throw refuse('not-found');
    const receivedAt = clock.now().toISOString();
    const isOpen = need.state === 'open' || need.state === 'matched';
    const document: CharityOfferDocument = {
      _id: offerId,
      ...offer,
      countyCode: need.countyCode,
      state: isOpen ? 'offered' : 'declined',
      tell: isOpen ? 'pending' : 'done',
      outside: isOpen ? 'done' : 'pending',
      receivedAt,
      sortKey: `${receivedAt}~${offerId}`,
    };
    await insertOnce(() => offers.insertOne(document));
    kick();
    return { state: (await offers.findOne({ _id: offerId }, { projection: { state: 1 } }))?.state ?? document.state };
  };
}
