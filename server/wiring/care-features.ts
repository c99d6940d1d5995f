import type { Router } from 'express';
import { careStore } from '../../adapters/mongo/cares.js';
import { caseStore } from '../../adapters/mongo/case-store.js';
import { readCare } from '../cares/care-view.js';
import { listCares } from '../cares/list-cares.js';
import { revealCaregiver } from '../cares/reveal-caregiver.js';
import { careRoutes } from '../cares/routes.js';
import { withdrawCaregiver } from '../cares/withdraw-caregiver.js';
import { openFollowUp } from '../cases/open-follow-up.js';
import { careStarts } from '../dispatch/care-starts.js';
import { careWords } from '../dispatch/care-words.js';
import type { Outbox } from '../dispatch/dispatcher.js';
import { townships } from '../emergencies/townships.js';
import { readModel } from '../monitoring/documents.js';
import type { FeatureNeeds } from './features.js';

/** The care of tekun people: what is seen and said of it, and what the dispatcher tells its process. */
export function careFeatures(needs: FeatureNeeds & { readonly onChange: (caseId: string) => void }): {
  readonly routes: Router;
  readonly outboxes: readonly Outbox[];
} {
  const { db, cases, acts } = needs.database;
  const parts = { ...needs, db, cases, acts, cares: careStore(db), townships: townships(db) };
  return {
    routes: careRoutes({
      listCares: listCares(parts),
      readCare: readCare({ ...parts, model: readModel(db) }),
      revealCaregiver: revealCaregiver(parts),
      withdrawCaregiver: withdrawCaregiver({ ...parts, caseStore: caseStore(needs.database, needs) }),
    }),
    outboxes: [careStarts(db, needs.households, openFollowUp(needs)), careWords(db, needs.engine, needs.clock)],
  };
}
