import type { PersonDocument, PersonRecords } from '../../adapters/mongo/person-records.js';
import type { PersonFields } from '../../domain/person/person-fields.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import { inArea } from '../session/in-area.js';

/** The record, when it lies in the person's area; whether it exists elsewhere is not told. */
export async function findPerson(people: PersonRecords, personId: string, user: ActingUser): Promise<PersonDocument> {
  const person = await people.find(personId);
  if (!person || !inArea(user, person)) throw refuse('not-found');
  return person;
}

export function fieldsOn(people: PersonRecords, person: PersonDocument, date: string): PersonFields {
  const fields = people.fieldsOn(person, date);
  if (!fields) throw refuse('not-found', { message: `${date} 时尚无此人的登记。` });
  return fields;
}
