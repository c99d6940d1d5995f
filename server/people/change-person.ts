import type { z } from 'zod';
import type { PersonChange } from '../../domain/api-people.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import { saveChange } from './dated-change.js';
import { findPerson } from './find-person.js';
import type { PeopleNeeds } from './needs.js';

export type ChangePerson = (personId: string, change: z.infer<typeof PersonChange>, user: ActingUser) => Promise<void>;

export function changePerson({ people, audit, clock }: PeopleNeeds): ChangePerson {
  return async (personId, change, user) => {
    const person = await findPerson(people, personId, user);
    if (person.mergedInto !== undefined) throw refuse('person-merged');
    await saveChange(people, person, people.headerOf(change.fields), change, { user, now: clock.now() });
    await audit.append({ actor: user.username, actorName: user.name, act: 'person-changed', subjectId: personId, detail: change.reason });
  };
}
