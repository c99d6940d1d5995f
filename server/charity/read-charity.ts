import type { Db, Filter } from 'mongodb';
import type { CharityOfferDocument, NominationDocument, PublishedNeedDocument } from '../../adapters/mongo/social-forces.js';
import type { Page } from '../../domain/api.js';
import type { NominationRow, OfferRow, PublishedNeed } from '../../domain/api-charity.js';
import type { Townships } from '../emergencies/townships.js';
import { pageSize, toPage } from '../http/paging.js';

export interface ReadCharity {
  /** The newest first; of one county, or of the whole city. */
  needs(countyCode: string | undefined, cursor: string | undefined): Promise<Page<PublishedNeed>>;
  offers(countyCode: string | undefined, cursor: string | undefined): Promise<Page<OfferRow>>;
  nominations(cursor: string | undefined): Promise<Page<NominationRow>>;
}

export function readCharity(db: Db, townships: Townships): ReadCharity {
  const needs = db.collection<PublishedNeedDocument>('publishedNeeds');
  const offers = db.collection<CharityOfferDocument>('charityOffers');
  const nominations = db.collection<NominationDocument>('nominations');
  const after = (cursor: string | undefined) => (cursor === undefined ? {} : { sortKey: { $lt: cursor } });
  const inCounty = (countyCode: string | undefined) => (countyCode === undefined ? {} : { countyCode });

  return {
    async needs(countyCode, cursor) {
      const filter: Filter<PublishedNeedDocument> = { ...inCounty(countyCode), ...after(cursor) };
      const hidden = { caseId: 0, holder: 0, townshipCode: 0 } as const;
      const found = await needs.find(filter, { projection: hidden }).sort({ sortKey: -1 }).limit(pageSize + 1).toArray();
      const names = new Map((await townships.all()).map((one) => [one.countyCode, one.countyName]));
      return toPage(found, ({ sortKey }) => sortKey, ({ _id, countyCode: county, kind, item, amountFen, offersUntil, state, publishedAt }) => ({
        needId: _id,
        countyName: names.get(county) ?? county,
        kind,
        item,
        offersUntil,
        state,
        publishedAt,
        ...(amountFen !== undefined && { amountFen }),
      }));
    },

    async offers(countyCode, cursor) {
      const filter: Filter<CharityOfferDocument> = { ...inCounty(countyCode), ...after(cursor) };
      const found = await offers.find(filter).sort({ sortKey: -1 }).limit(pageSize + 1).toArray();
      return toPage(found, ({ sortKey }) => sortKey, ({ _id, organizationId, organizationName, organizationKind, kind, amountFen, text, state, receivedAt }) => ({
        offerId: _id,
        organizationId,
        organizationName,
        organizationKind,
        kind,
        text,
        state,
        receivedAt,
        ...(amountFen !== undefined && { amountFen }),
      }));
    },

    async nominations(cursor) {
      const found = await nominations.find(after(cursor)).sort({ sortKey: -1 }).limit(pageSize + 1).toArray();
      return toPage(found, ({ sortKey }) => sortKey, ({ _id, sortKey: _sortKey, ...nomination }) => ({ nominationId: _id, ...nomination }));
    },
  };
}
