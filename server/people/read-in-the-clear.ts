import type { z } from 'zod';
import type { OpenPerson, PersonReveal, Reading } from '../../domain/api-people.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import { fieldsOn, findPerson } from './find-person.js';
import type { PeopleNeeds } from './needs.js';

type Needs = Pick<PeopleNeeds, 'people' | 'audit' | 'clock'>;

export type RevealPersonField = (personId: string, wanted: z.infer<typeof PersonReveal>, user: ActingUser) => Promise<unknown>;

/** One value in the clear, for a reason that is kept. Without the audit entry nothing is shown. */
export function revealPersonField({ people, audit, clock }: Needs): RevealPersonField {
  return async (personId, { field, reason }, user) => {
    const person = await findPerson(people, personId, user);
    const value = fieldsOn(people, person, civilDate(clock.now()))[field];
    if (value === undefined) throw refuse('not-found');
    await audit.append({
      actor: user.username,
      actorName: user.name,
      act: 'personal-data-read',
      subjectId: personId,
      detail: `${field}：${reason}`,
    });
    return value;
  };
}

export type OpenForChange = (personId: string, user: ActingUser) => Promise<OpenPerson>;

/** All fields in the clear, for who changes them. */
export function openForChange({ people, audit, clock }: Needs): OpenForChange {
  return async (personId, user) => {
    const person = await findPerson(people, personId, user);
    if (person.mergedInto !== undefined) throw refuse('person-merged');
    const fields = fieldsOn(people, person, civilDate(clock.now()));
    await audit.append({
      actor: user.username,
      actorName: user.name,
      act: 'personal-data-read',
      subjectId: personId,
      detail: '全部信息：修改登记',
    });
    return { personId, revision: person.revision, fields };
  };
}

const shown = 200;

/** Who looked, when and for what; who changed it too. */
export function readingsOf({ audit }: Pick<PeopleNeeds, 'audit'>): (subjectId: string) => Promise<readonly Reading[]> {
  return async (subjectId) =>
    (await audit.ofSubject(subjectId, shown)).map(({ at, actorName, act, detail }) => ({
      at,
      actorName,
      act,
      ...(detail !== undefined && { detail }),
    }));
}
