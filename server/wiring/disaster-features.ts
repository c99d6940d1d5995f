import type { Router } from 'express';
import { disasterRegister } from '../../adapters/mongo/disaster-register.js';
import { disasterCaseStarts } from '../dispatch/disaster-case-starts.js';
import type { Outbox } from '../dispatch/dispatcher.js';
import { findDisaster } from '../disasters/find-disaster.js';
import { listVictims } from '../disasters/list-victims.js';
import { readDisaster } from '../disasters/read-disaster.js';
import { registerVictim } from '../disasters/register-victim.js';
import { disasterRoutes } from '../disasters/routes.js';
import type { Townships } from '../emergencies/townships.js';
import type { ReadModel } from '../monitoring/documents.js';
import { householdRecords } from '../../adapters/mongo/household-records.js';
import { personRecords } from '../../adapters/mongo/person-records.js';
import type { FeatureNeeds } from './features.js';

/** Households struck by disasters: their register, and the cases through which they are paid. */
export function disasterFeatures(needs: FeatureNeeds & { readonly model: ReadModel; readonly townships: Townships }): { readonly routes: Router; readonly outboxes: readonly Outbox[] } {
  const { cipher, townships, model } = needs;
  const { db } = needs.database;
  const find = findDisaster(db, model);
  return {
    routes: disasterRoutes({
      find,
      read: readDisaster({ find, register: disasterRegister(db, cipher), townships }),
      list: listVictims({ ...needs, db, households: householdRecords(db, cipher), people: personRecords(db, cipher) }),
      register: registerVictim({ ...needs, db, find }),
    }),
    outboxes: [disasterCaseStarts(db, needs)],
  };
}
