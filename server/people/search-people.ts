import type { z } from 'zod';
import type { Page } from '../../domain/api.js';
import type { PeopleSearch, PersonRow } from '../../domain/api-people.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import { searchTextOf } from '../../domain/person/duplicate-reasons.js';
import { townshipNames } from '../emergencies/township-names.js';
import type { ActingUser } from '../http/acting-user.js';
import { pageSize, toPage } from '../http/paging.js';
import { areaFilter } from '../session/area-filter.js';
import type { PeopleNeeds } from './needs.js';
import { personRow } from './person-row.js';

export type SearchPeople = (wanted: z.infer<typeof PeopleSearch>, user: ActingUser) => Promise<Page<PersonRow>>;

/** People of the area, masked: by a whole name, identity or telephone number, or those entered last. What was typed is not kept. */
export function searchPeople({ people, townships, audit, clock }: PeopleNeeds): SearchPeople {
  return async ({ q, cursor }, user) => {
    const wanted = q === '' ? undefined : searchTextOf(q);
    const found = await people.list(
      {
        ...areaFilter(user),
        ...(wanted ? { keys: people.keyOf(wanted.kind, wanted.text) } : { mergedInto: { $exists: false } }),
        ...(cursor !== undefined && { sortKey: { $lt: cursor } }),
      },
      pageSize + 1,
    );
    if (wanted)
      await audit.append({ actor: user.username, actorName: user.name, act: 'people-searched', detail: `${wanted.kind}：${found.length}` });
    const [names, today] = [await townshipNames(townships), civilDate(clock.now())];
    return toPage(
      found,
      ({ sortKey }) => sortKey,
      (person) => personRow(people, person, names, today),
    );
  };
}
