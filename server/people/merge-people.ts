import type { z } from 'zod';
import type { MergeUndo, PersonMerge } from '../../domain/api-people.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import { findPerson } from './find-person.js';
import type { PeopleNeeds } from './needs.js';

type Needs = Pick<PeopleNeeds, 'people' | 'audit' | 'clock'>;

export type MergePeople = (personId: string, merge: z.infer<typeof PersonMerge>, user: ActingUser) => Promise<void>;

/** Two records are one person: this one goes on under the other and keeps all that it held, so that it can be undone. */
export function mergePeople({ people, audit, clock }: Needs): MergePeople {
  return async (personId, { into, revision, reason }, user) => {
    const person = await findPerson(people, personId, user);
    if (person.mergedInto === into) return;
    const other = await findPerson(people, into, user);
    if (into === personId || person.mergedInto !== undefined || other.mergedInto !== undefined) throw refuse('person-merged');

    const merge = { into, at: clock.now().toISOString(), by: user.username, byName: user.name, reason };
    if (!(await people.merge({ ...person, revision }, merge))) throw refuse('record-changed');
    for (const [subjectId, partner] of [
      [personId, into],
      [into, personId],
    ] as const) {
      await audit.append({ actor: user.username, actorName: user.name, act: 'people-merged', subjectId, detail: `${partner}：${reason}` });
    }
  };
}

export type UndoMerge = (personId: string, undoing: z.infer<typeof MergeUndo>, user: ActingUser) => Promise<void>;

export function undoMerge({ people, audit, clock }: Needs): UndoMerge {
  return async (personId, { revision, reason }, user) => {
    const person = await findPerson(people, personId, user);
    if (person.mergedInto === undefined) return;
    if (!(await people.undoMerge({ ...person, revision }, { at: clock.now().toISOString(), byName: user.name, reason })))
      throw refuse('record-changed');
    for (const subjectId of [personId, person.mergedInto]) {
      await audit.append({ actor: user.username, actorName: user.name, act: 'merge-undone', subjectId, detail: reason });
    }
  };
}
