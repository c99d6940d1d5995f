import type { Router } from 'express';
import type { FieldCipher } from '../../adapters/crypto/field-cipher.js';
import type { AuditLog } from '../../adapters/mongo/audit-log.js';
import { commitments } from '../../adapters/mongo/commitments.js';
import { consents } from '../../adapters/mongo/consents.js';
import type { Database } from '../../adapters/mongo/database.js';
import { householdRecords } from '../../adapters/mongo/household-records.js';
import { personRecords } from '../../adapters/mongo/person-records.js';
import type { Clock } from '../../domain/ports/clock.js';
import { townships } from '../emergencies/townships.js';
import { readHousehold } from '../households/household-view.js';
import { householdRoutes } from '../households/routes.js';
import { changeHousehold, enterHousehold } from '../households/save-household.js';
import { searchHouseholds } from '../households/search-households.js';
import { changePerson } from '../people/change-person.js';
import { enterPerson } from '../people/enter-person.js';
import { findDuplicates } from '../people/find-duplicates.js';
import { mergePeople, undoMerge } from '../people/merge-people.js';
import { readPerson } from '../people/person-view.js';
import { openForChange, revealPersonField } from '../people/read-in-the-clear.js';
import { peopleRoutes } from '../people/routes.js';
import { searchPeople } from '../people/search-people.js';
import { keepSignedPapers } from '../people/signed-papers.js';
import { countyOf } from '../policy/county-of.js';

/** Where people and households are kept. */
export function peopleStores({ db }: Pick<Database, 'db'>, cipher: FieldCipher) {
  return {
    db,
    people: personRecords(db, cipher),
    households: householdRecords(db, cipher),
    consents: consents(db),
    commitments: commitments(db, cipher),
  };
}

/** The routes of those who enter, look for and change them. */
export function peopleFeatures({
  database,
  cipher,
  audit,
  clock,
}: {
  readonly database: Pick<Database, 'db'>;
  readonly cipher: FieldCipher;
  readonly audit: AuditLog;
  readonly clock: Clock;
}): readonly Router[] {
  const needs = { ...peopleStores(database, cipher), townships: townships(database.db), audit, clock };
  const duplicatesOf = findDuplicates(needs);
  return [
    peopleRoutes(needs, {
      searchPeople: searchPeople(needs),
      readPerson: readPerson(needs),
      openForChange: openForChange(needs),
      enterPerson: enterPerson({ ...needs, duplicatesOf }),
      changePerson: changePerson(needs),
      revealPersonField: revealPersonField(needs),
      duplicatesOf,
      mergePeople: mergePeople(needs),
      undoMerge: undoMerge(needs),
      papers: keepSignedPapers(needs),
      countyOf: countyOf(needs.townships),
    }),
    householdRoutes(needs, {
      searchHouseholds: searchHouseholds(needs),
      readHousehold: readHousehold(needs),
      enterHousehold: enterHousehold(needs),
      changeHousehold: changeHousehold(needs),
    }),
  ];
}
