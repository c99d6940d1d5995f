import type { Db } from 'mongodb';
import type { CharityOffer } from '../../domain/charity/offer.js';
import type { Nomination, PublicNeed, SocialForces } from '../../domain/ports/social-forces.js';
import { insertOnce } from './insert-once.js';

/** `pending` until those outside have heard how it stands. */
type Told = 'pending' | 'done';

export interface PublishedNeedDocument extends Omit<PublicNeed, 'needId'> {
  readonly _id: string;
  readonly caseId: string;
  readonly townshipCode: string;
  /** Whose it is: the household, or else the case. */
  readonly holder: string;
  readonly aidedBefore: boolean;
  readonly publishedAt: string;
  readonly outside: Told;
  readonly sortKey: string;
}
export interface CharityOfferDocument extends Omit<CharityOffer, 'offerId'> {
  readonly _id: string;
  readonly countyCode: string;
  readonly state: 'offered' | 'chosen' | 'declined' | 'failed' | 'delivered';
  /** The process that waits for offers. */
  readonly tell: Told;
  readonly outside: Told;
  readonly receivedAt: string;
  readonly sortKey: string;
}
export interface OtherAidDocument extends Pick<CharityOffer, 'organizationId' | 'organizationName' | 'kind'> {
  /** The offer's: given once. */
  readonly _id: string;
  readonly caseId: string;
  readonly holder: string;
  readonly valueFen: number;
  readonly givenOn: string;
}
export type NominationDocument = Omit<Nomination, 'nominationId'> & { readonly _id: string; readonly sortKey: string };

/** Needs, offers and other aid in MongoDB. */
export function socialForces(db: Db): SocialForces {
  const needs = db.collection<PublishedNeedDocument>('publishedNeeds');
  const offers = db.collection<CharityOfferDocument>('charityOffers');
  const given = db.collection<OtherAidDocument>('otherAid');
  const nominations = db.collection<NominationDocument>('nominations');

  const needOf = async (needId: string) => {
    const need = await needs.findOne({ _id: needId });
    if (!need) throw new Error(`Expected the need '${needId}' to be published, found none.`);
    return need;
  };
  const offerOf = async (offerId: string) => {
    const offer = await offers.findOne({ _id: offerId });
    if (!offer) throw new Error(`Expected the offer '${offerId}', found none.`);
    return offer;
  };

  return {
    async publish({ needId, caseId, householdId, at, ...need }) {
      const holder = householdId ?? caseId;
      const aidedBefore = (await given.findOne({ holder })) !== null;
      await insertOnce(() =>
        needs.insertOne({ _id: needId, caseId, holder, aidedBefore, ...need, state: 'open', publishedAt: at, outside: 'pending', sortKey: `${at}~${needId}` }),
      );
    },

    async offersFor(needId) {
      return (await offers.find({ needId, state: 'offered' }).sort({ sortKey: 1 }).limit(50).toArray()).map(toOffer);
    },

    async fairness(needId, since) {
      const { holder, countyCode } = await needOf(needId);
      const [earlierAid, waitingNeeds, neverAided] = await Promise.all([
        given.countDocuments({ holder, givenOn: { $gte: since } }),
        needs.countDocuments({ countyCode, state: 'open', holder: { $ne: holder } }),
        needs.countDocuments({ countyCode, state: 'open', aidedBefore: false, holder: { $ne: holder } }),
      ]);
      return { earlierAid, waitingNeeds, neverAided };
    },

    async settleOffer(offerId, state, at) {
      const offer = await offerOf(offerId);
      const from = state === 'chosen' ? 'offered' : 'chosen';
      await offers.updateOne({ _id: offerId, state: from }, { $set: { state, outside: 'pending', settledAt: at } });
      const { state: now } = await offerOf(offerId);
      if (now !== state) throw new Error(`Expected the offer '${offerId}' to be ${from}, found ${now}; it is not ${state}.`);
      const [was, becomes] = state === 'chosen' ? (['open', 'matched'] as const) : (['matched', 'open'] as const);
      await needs.updateOne({ _id: offer.needId, state: was }, { $set: { state: becomes, outside: 'pending' } });
      return toOffer(offer);
    },

    async recordAid({ offerId, valueFen, givenOn, at }) {
      const offer = await offerOf(offerId);
      const { caseId, holder } = await needOf(offer.needId);
      const { organizationId, organizationName, kind } = offer;
      await insertOnce(() => given.insertOne({ _id: offerId, caseId, holder, organizationId, organizationName, kind, valueFen, givenOn }));
      await offers.updateOne({ _id: offerId, state: 'chosen' }, { $set: { state: 'delivered', outside: 'pending', settledAt: at } });
      await needs.updateMany({ holder, aidedBefore: false }, { $set: { aidedBefore: true } });
      await needs.updateOne({ _id: offer.needId, state: 'matched' }, { $set: { state: 'open', outside: 'pending' } });
      return toOffer(offer);
    },

    async closeNeeds(caseId, needId, state, at) {
      const open = { caseId, ...(needId !== undefined && { _id: needId }), state: { $in: ['open', 'matched'] as PublicNeed['state'][] } };
      const closing = await needs.find(open, { projection: { _id: 1 } }).limit(20).toArray();
      for (const { _id } of closing) {
        await offers.updateMany({ needId: _id, state: 'offered' }, { $set: { state: 'declined', outside: 'pending', settledAt: at } });
        await needs.updateOne({ _id, state: { $in: ['open', 'matched'] } }, { $set: { state, outside: 'pending' } });
      }
      return closing.length;
    },

    async aidingOrganizations(limit) {
      const groups = await given
        .aggregate<{ _id: string; organizationName: string; times: number }>([
          { $group: { _id: '$organizationId', organizationName: { $last: '$organizationName' }, times: { $sum: 1 } } },
          { $sort: { times: -1, _id: 1 } },
          { $limit: limit },
        ])
        .toArray();
      return groups.map(({ _id, ...group }) => ({ organizationId: _id, ...group }));
    },

    async nominate({ nominationId, ...nomination }) {
      await insertOnce(() => nominations.insertOne({ _id: nominationId, ...nomination, sortKey: `${nomination.at}~${nominationId}` }));
    },
  };
}

function toOffer({ _id, needId, organizationId, organizationName, organizationKind, kind, amountFen, text }: CharityOfferDocument): CharityOffer {
  return { offerId: _id, needId, organizationId, organizationName, organizationKind, kind, text, ...(amountFen !== undefined && { amountFen }) };
}
