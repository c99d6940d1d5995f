import type { PersonDocument } from '../../adapters/mongo/person-records.js';
import type { MergeView, PersonView } from '../../domain/api-people.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import { membersOn } from '../../domain/household/household-facts.js';
import { disclose } from '../../domain/person/person-privacy.js';
import { firstLooks } from '../cases/first-looks.js';
import type { ActingUser } from '../http/acting-user.js';
import { pageSize } from '../http/paging.js';
import { mayDo } from '../../domain/access.js';
import { areaFilter } from '../session/area-filter.js';
import { fieldsOn, findPerson } from './find-person.js';
import { historyView } from './history-view.js';
import type { PeopleNeeds } from './needs.js';
import { signedPapers } from './signed-papers.js';

export type ReadPerson = (personId: string, date: string | undefined, user: ActingUser) => Promise<PersonView>;

/** A person as one page, masked, as of a date (today, when none is named). That somebody looked is noted before it is shown. */
export function readPerson(needs: PeopleNeeds): ReadPerson {
  const { people, townships, audit, clock } = needs;
  const isFirstLook = firstLooks();

  return async (personId, wantedDate, user) => {
    const person = await findPerson(people, personId, user);
    const today = civilDate(clock.now());
    const date = wantedDate ?? today;
    const fields = fieldsOn(people, person, date);
    if (isFirstLook(`${user.username} ${personId} ${date}`, performance.now())) {
      await audit.append({
        actor: user.username,
        actorName: user.name,
        act: 'person-viewed',
        subjectId: personId,
        ...(date !== today && { detail: date }),
      });
    }
    const merged = await people.list({ mergedInto: personId }, pageSize);
    const guardian = fields.guardianId === undefined ? undefined : await people.find(fields.guardianId);
    const township = await townships.find(person.townshipCode);
    const isWhole = person.mergedInto === undefined;

    return {
      personId,
      revision: person.revision,
      townshipCode: person.townshipCode,
      townshipName: township?.name ?? person.townshipCode,
      name: person.nameMasked,
      date,
      isProvisional: fields.identityNumber === undefined,
      ...disclose(fields, date),
      ...(guardian && { guardianName: guardian.nameMasked }),
      households: await householdsOf([personId, ...merged.map(({ _id }) => _id)], date, user, needs),
      history: historyView(person),
      ...(person.mergedInto !== undefined && { mergedInto: person.mergedInto }),
      merges: merged.map(mergeView),
      ...(await signedPapers(needs, [personId, ...merged.map(({ _id }) => _id)], today)),
      mayWrite: isWhole && mayDo(user, 'write-people'),
      mayMerge: mayDo(user, 'merge-people'),
    };
  };
}

async function householdsOf(
  personIds: readonly string[],
  date: string,
  user: ActingUser,
  { households }: PeopleNeeds,
): Promise<PersonView['households']> {
  const found = await households.list({ ...areaFilter(user), memberIds: { $in: [...personIds] } }, pageSize);
  return found.flatMap((household) => {
    const fields = households.fieldsOn(household, date);
    const member = fields?.members.findLast(({ personId }) => personIds.includes(personId));
    if (!fields || !member) return [];
    const isCurrent = membersOn(fields.members, date).some(({ personId }) => personId === member.personId);
    return [{ householdId: household._id, householdNumber: household.householdNumber, relation: member.relation, isCurrent }];
  });
}

function mergeView({ _id, revision, nameMasked, merges = [] }: PersonDocument): MergeView {
  const last = merges.at(-1);
  return { personId: _id, revision, name: nameMasked, at: last?.at ?? '', byName: last?.byName ?? '', reason: last?.reason ?? '' };
}
