import type { HouseholdDocument } from '../../adapters/mongo/household-records.js';
import type { HouseholdView, MemberView } from '../../domain/api-people.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import { householdMonthlyIncomeFen, memberCountOn, membersOn } from '../../domain/household/household-facts.js';
import { firstLooks } from '../cases/first-looks.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import { historyView } from '../people/history-view.js';
import type { PeopleNeeds } from '../people/needs.js';
import { personRow } from '../people/person-row.js';
import { signedPapers } from '../people/signed-papers.js';
import { mayDo } from '../../domain/access.js';
import { inArea } from '../session/in-area.js';

export async function findHousehold(
  { households }: Pick<PeopleNeeds, 'households'>,
  householdId: string,
  user: ActingUser,
): Promise<HouseholdDocument> {
  const household = await households.find(householdId);
  if (!household || !inArea(user, household)) throw refuse('not-found');
  return household;
}

export type ReadHousehold = (householdId: string, date: string | undefined, user: ActingUser) => Promise<HouseholdView>;

/** A household as one page as of a date, its members masked. That somebody looked is noted before it is shown. */
export function readHousehold(needs: PeopleNeeds): ReadHousehold {
  const { households, townships, audit, clock } = needs;
  const isFirstLook = firstLooks();

  return async (householdId, wantedDate, user) => {
    const household = await findHousehold(needs, householdId, user);
    const today = civilDate(clock.now());
    const date = wantedDate ?? today;
    const fields = households.fieldsOn(household, date);
    if (!fields) throw refuse('not-found', { message: `${date} 时尚无此家庭的登记。` });
    if (isFirstLook(`${user.username} ${householdId} ${date}`, performance.now())) {
      await audit.append({
        actor: user.username,
        actorName: user.name,
        act: 'household-viewed',
        subjectId: householdId,
        ...(date !== today && { detail: date }),
      });
    }
    const township = await townships.find(household.townshipCode);
    const here = new Set(membersOn(fields.members, date).map(({ personId }) => personId));

    return {
      householdId,
      householdNumber: household.householdNumber,
      revision: household.revision,
      townshipName: township?.name ?? household.townshipCode,
      date,
      fields,
      people: await memberViews([...new Set(fields.members.map(({ personId }) => personId))], here, date, needs),
      memberCount: memberCountOn(fields.members, date),
      monthlyIncomeFen: householdMonthlyIncomeFen(fields, date),
      ...(await signedPapers(needs, [...here], today)),
      history: historyView(household),
      mayWrite: mayDo(user, 'write-people'),
    };
  };
}

async function memberViews(
  personIds: readonly string[],
  here: ReadonlySet<string>,
  date: string,
  { people }: PeopleNeeds,
): Promise<HouseholdView['people']> {
  const views = await Promise.all(
    personIds.map(async (personId): Promise<readonly [string, MemberView]> => {
      const person = await people.survivor(personId);
      const isCurrent = here.has(personId);
      if (!person) return [personId, { personId, name: '*', isCurrent }];
      const { name, identityNumber, age } = personRow(people, person, new Map(), date);
      return [
        personId,
        {
          personId: person._id,
          name,
          isCurrent,
          ...(identityNumber !== undefined && { identityNumber }),
          ...(age !== undefined && { age }),
        },
      ];
    }),
  );
  return Object.fromEntries(views);
}
