import type { Router } from 'express';
import { serviceStore } from '../../adapters/mongo/services.js';
import { openFollowUp } from '../cases/open-follow-up.js';
import type { Outbox } from '../dispatch/dispatcher.js';
import { serviceOrderStarts } from '../dispatch/service-order-starts.js';
import { townships } from '../emergencies/townships.js';
import { countyOf } from '../policy/county-of.js';
import { agencies } from '../services/agencies.js';
import { orderService } from '../services/order-service.js';
import { serviceRoutes } from '../services/routes.js';
import type { FeatureNeeds } from './features.js';

/** Bought services: the register of agencies, and orders for people. */
export function serviceFeatures(needs: FeatureNeeds): { readonly routes: Router; readonly outboxes: readonly Outbox[] } {
  const { db } = needs.database;
  return {
    routes: serviceRoutes({
      agencies: agencies(needs),
      order: orderService({ ...needs, services: serviceStore(db, needs.cipher) }),
      countyOf: countyOf(townships(db)),
    }),
    outboxes: [serviceOrderStarts(db, needs.cipher, openFollowUp(needs))],
  };
}
