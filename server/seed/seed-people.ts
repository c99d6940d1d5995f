import type { Db } from 'mongodb';
import type { ConsentDocument, Consents } from '../../adapters/mongo/consents.js';
import type { HouseholdRecords } from '../../adapters/mongo/household-records.js';
import type { PersonRecords } from '../../adapters/mongo/person-records.js';
import { ageOn } from '../../domain/person/age.js';
import { consentDataKinds, consentPurposes } from '../../domain/person/consent.js';
import { demoHouseholds, demoSince, type DemoHousehold } from './demo-people.js';

export interface DemoPeopleNeeds {
  readonly db: Db;
  readonly people: PersonRecords;
  readonly households: HouseholdRecords;
  readonly consents: Consents;
}

const place = { townshipCode: 'T01', countyCode: 'K1' };
const note = { effectiveFrom: demoSince, at: `${demoSince}T00:00:00.000Z`, by: 'demo', byName: '演示数据', reason: '演示数据，虚构' };

/** Fictional people and households of T01. What is there already stays as it is. */
export async function seedPeople({ db, people, households, consents }: DemoPeopleNeeds): Promise<void> {
  for (const { householdId, householdNumber, people: members, fields } of demoHouseholds) {
    for (const { personId, fields: person } of members) {
      await people.create(
        { _id: personId, entryId: personId, ...place, ...people.headerOf(person), sortKey: `${note.at}~${personId}` },
        person,
        note,
      );
    }
    const header = { ...place, ...households.headerOf(fields, demoSince), sortKey: `${note.at}~${householdId}` };
    await households.create({ _id: householdId, entryId: householdId, householdNumber, ...header }, fields, note);
  }
  for (const consent of demoHouseholds.flatMap(demoConsents)) await consents.record(consent);
  // Numbers of the demonstration are taken.
  await db
    .collection<{ _id: string; value: number }>('counters')
    .updateOne({ _id: 'household:T01' }, { $max: { value: 5 } }, { upsert: true });
}

/** Adults sign for themselves, the head for the children. */
function demoConsents({ people }: DemoHousehold): readonly ConsentDocument[] {
  const head = people[0]?.personId;
  return people.map(({ personId, fields }) => ({
    _id: `consent-${personId}`,
    personId,
    ...(ageOn(fields.birthDate ?? demoSince, '2026-01-01') < 18 && head !== undefined && { givenBy: head }),
    purposes: [...consentPurposes],
    dataKinds: [...consentDataKinds],
    from: '2026-01-01',
    until: '2035-12-31',
    recordedAt: note.at,
    recordedBy: note.by,
    recordedByName: note.byName,
  }));
}
