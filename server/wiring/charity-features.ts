import type { Router } from 'express';
import { raiseNeed } from '../charity/raise-need.js';
import { readCharity } from '../charity/read-charity.js';
import { charityRoutes } from '../charity/routes.js';
import { charityOffers } from '../dispatch/charity-offers.js';
import type { Outbox } from '../dispatch/dispatcher.js';
import { raisedNeeds } from '../dispatch/raised-needs.js';
import { offerOutcomes, publishedNeeds } from '../dispatch/social-forces-words.js';
import { townships } from '../emergencies/townships.js';
import { countyOf } from '../policy/county-of.js';
import type { FeatureNeeds } from './features.js';

/** Charities and volunteers: needs without identity, offers, and what the dispatcher tells the process and those outside. */
export function charityFeatures(needs: FeatureNeeds): { readonly routes: Router; readonly outboxes: readonly Outbox[] } {
  const { db } = needs.database;
  const places = townships(db);
  return {
    routes: charityRoutes({ raise: raiseNeed(needs), read: readCharity(db, places), countyOf: countyOf(places) }),
    outboxes: [raisedNeeds(needs), charityOffers(db, needs.engine), publishedNeeds(db, needs.socialForces), offerOutcomes(db, needs.socialForces)],
  };
}
