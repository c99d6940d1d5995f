import type { z } from 'zod';
import type { Page } from '../../domain/api.js';
import type { HouseholdRow, PeopleSearch } from '../../domain/api-people.js';
import { searchTextOf } from '../../domain/person/duplicate-reasons.js';
import { townshipNames } from '../emergencies/township-names.js';
import type { ActingUser } from '../http/acting-user.js';
import { pageSize, toPage } from '../http/paging.js';
import type { PeopleNeeds } from '../people/needs.js';
import { areaFilter } from '../session/area-filter.js';

export type SearchHouseholds = (wanted: z.infer<typeof PeopleSearch>, user: ActingUser) => Promise<Page<HouseholdRow>>;

/** Households of the area: by number, or by a member's whole name, identity or telephone number. */
export function searchHouseholds({ people, households, townships, audit }: PeopleNeeds): SearchHouseholds {
  async function matching(q: string, user: ActingUser): Promise<object> {
    if (q === '') return {};
    if (/^[A-Z]\w*-H\d+$/i.test(q)) return { householdNumber: q.toUpperCase() };
    const { kind, text } = searchTextOf(q);
    const members = await people.list({ ...areaFilter(user), keys: people.keyOf(kind, text) }, 200);
    await audit.append({ actor: user.username, actorName: user.name, act: 'people-searched', detail: `${kind}：${members.length}` });
    const merged = await people.list({ mergedInto: { $in: members.map(({ _id }) => _id) } }, 200);
    return { memberIds: { $in: [...members, ...merged].map(({ _id }) => _id) } };
  }

  return async ({ q, cursor }, user) => {
    const filter = { ...areaFilter(user), ...(await matching(q, user)), ...(cursor !== undefined && { sortKey: { $lt: cursor } }) };
    const found = await households.list(filter, pageSize + 1);
    const heads = new Map((await people.all(found.map(({ headId }) => headId))).map(({ _id, nameMasked }) => [_id, nameMasked]));
    const names = await townshipNames(townships);
    return toPage(
      found,
      ({ sortKey }) => sortKey,
      (household): HouseholdRow => ({
        householdId: household._id,
        householdNumber: household.householdNumber,
        headName: heads.get(household.headId) ?? '',
        memberCount: household.memberCount,
        townshipName: names.get(household.townshipCode) ?? household.townshipCode,
      }),
    );
  };
}
