import type { Db } from 'mongodb';
import type { CharityOfferDocument, PublishedNeedDocument } from '../../adapters/mongo/social-forces.js';
import { channelOf } from '../../domain/charity/support.js';
import type { SocialForcesSystem } from '../../domain/ports/social-forces-system.js';
import type { Outbox } from './dispatcher.js';
import { oldestIds } from './oldest-ids.js';

export type SocialForcesSystems = { readonly [channel in 'charities' | 'volunteers']: SocialForcesSystem };

/** Tells X28 and X15 of each need, and how it stands by now. A state that came meanwhile stays pending. */
export function publishedNeeds(db: Db, systems: () => SocialForcesSystems | undefined): Outbox {
  const needs = db.collection<PublishedNeedDocument>('publishedNeeds');

  return {
    name: 'published-needs',
    apart: 'outside',

    pending: (limit) => oldestIds(needs, { outside: 'pending' }, { sortKey: 1 }, limit),

    async finish(needId) {
      const need = await needs.findOne({ _id: needId, outside: 'pending' });
      if (!need) return;
      const { countyCode, kind, item, amountFen, offersUntil, state } = need;
      const published = { needId, countyCode, kind, item, offersUntil, state, ...(amountFen !== undefined && { amountFen }) };
      const heard = await systems()?.[channelOf(kind)].publish(published);
      if (heard?.status !== 'received') throw new Error(`Expected the system of '${channelOf(kind)}' to take the need '${needId}', it did not.`);
      await needs.updateOne({ _id: needId, state }, { $set: { outside: 'done' } });
    },
  };
}

/** Tells the organization, by the system that its offer came through, what became of it. */
export function offerOutcomes(db: Db, systems: () => SocialForcesSystems | undefined): Outbox {
  const offers = db.collection<CharityOfferDocument>('charityOffers');

  return {
    name: 'offer-outcomes',
    apart: 'outside',

    pending: (limit) => oldestIds(offers, { outside: 'pending' }, { sortKey: 1 }, limit),

    async finish(offerId) {
      const offer = await offers.findOne({ _id: offerId, outside: 'pending' });
      if (!offer) return;
      const { state, organizationKind } = offer;
      if (state !== 'offered') {
        const channel = organizationKind === 'volunteer-organization' ? 'volunteers' : 'charities';
        const heard = await systems()?.[channel].answerOffer({ offerId, outcome: state });
        if (heard?.status !== 'received') throw new Error(`Expected the system of '${channel}' to hear of the offer '${offerId}', it did not.`);
      }
      await offers.updateOne({ _id: offerId, state }, { $set: { outside: 'done' } });
    },
  };
}
