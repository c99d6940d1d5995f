import type { PersonDocument, PersonRecords } from '../../adapters/mongo/person-records.js';
import type { PersonRow } from '../../domain/api-people.js';
import { disclose } from '../../domain/person/person-privacy.js';

/** A person in a list. */
export function personRow(
  people: PersonRecords,
  person: PersonDocument,
  townshipNames: ReadonlyMap<string, string>,
  today: string,
): PersonRow {
  const fields = people.fieldsOn(person, today);
  const shown = fields && disclose(fields, today);
  const identityNumber = shown?.masked.identityNumber;
  return {
    personId: person._id,
    name: person.nameMasked,
    townshipName: townshipNames.get(person.townshipCode) ?? person.townshipCode,
    ...(identityNumber !== undefined && { identityNumber }),
    ...(shown?.age !== undefined && { age: shown.age }),
    ...(shown?.open.village !== undefined && { village: shown.open.village }),
    ...(person.mergedInto !== undefined && { mergedInto: person.mergedInto }),
  };
}
