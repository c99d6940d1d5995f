import { randomUUID } from 'node:crypto';
import type { Db } from 'mongodb';
import type { z } from 'zod';
import type { HouseholdChange, NewHousehold } from '../../domain/api-people.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import type { HouseholdFields, Member } from '../../domain/household/household-fields.js';
import { inArea } from '../session/in-area.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import { requireFresh, saveChange } from '../people/dated-change.js';
import type { PeopleNeeds } from '../people/needs.js';
import { findHousehold } from './household-view.js';
import { nextHouseholdNumber } from './household-number.js';

export type EnterHousehold = (entry: z.infer<typeof NewHousehold>, user: ActingUser) => Promise<{ readonly householdId: string }>;

export function enterHousehold(needs: PeopleNeeds & { readonly db: Db }): EnterHousehold {
  const { households, townships, audit, clock, db } = needs;
  return async ({ entryId, effectiveFrom, fields }, user) => {
    const earlier = await households.ofEntry(entryId);
    if (earlier) return { householdId: earlier._id };
    const township = await townships.find(user.areaCode);
    if (!township) throw refuse('not-our-area');
    const now = clock.now();
    const today = civilDate(now);
    if (effectiveFrom > today) throw refuse('effective-in-future');
    await checkMembers(fields, user, needs);

    const householdId = randomUUID();
    const at = now.toISOString();
    await audit.append({ actor: user.username, actorName: user.name, act: 'household-entered', subjectId: householdId });
    const header = {
      townshipCode: township._id,
      countyCode: township.countyCode,
      ...households.headerOf(fields, today),
      sortKey: `${at}~${householdId}`,
    };
    const householdNumber = await nextHouseholdNumber(db, township._id);
    const note = { effectiveFrom, at, by: user.username, byName: user.name, reason: '登记' };
    if (await households.create({ _id: householdId, entryId, householdNumber, ...header }, fields, note)) return { householdId };
    const winner = await households.ofEntry(entryId);
    if (!winner) throw new Error(`Expected the household of entry '${entryId}', which is said to exist, found none.`);
    return { householdId: winner._id };
  };
}

export type ChangeHousehold = (householdId: string, change: z.infer<typeof HouseholdChange>, user: ActingUser) => Promise<void>;

export function changeHousehold(needs: PeopleNeeds): ChangeHousehold {
  const { households, audit, clock } = needs;
  return async (householdId, change, user) => {
    const household = await findHousehold(needs, householdId, user);
    requireFresh(household, change.revision);
    const now = clock.now();
    await checkMembers(change.fields, user, needs, householdId);
    await saveChange(households, household, households.headerOf(change.fields, civilDate(now)), change, { user, now });
    await audit.append({
      actor: user.username,
      actorName: user.name,
      act: 'household-changed',
      subjectId: householdId,
      detail: change.reason,
    });
  };
}

/** Members are people on file in the area, and nobody counts in two households at the same time. */
async function checkMembers(
  { members }: HouseholdFields,
  user: ActingUser,
  { people, households, clock }: PeopleNeeds,
  householdId?: string,
): Promise<void> {
  const ids = [...new Set(members.map(({ personId }) => personId))];
  const known = new Set((await people.all(ids)).filter((person) => inArea(user, person)).map(({ _id }) => _id));
  const unknown = members.findIndex(({ personId }) => !known.has(personId));
  if (unknown >= 0) throw refuse('invalid-input', { fields: [{ field: `fields.members.${unknown}`, message: '没有找到此人的登记' }] });

  const others = (await households.list({ memberIds: { $in: ids } }, 100)).filter(({ _id }) => _id !== householdId);
  const today = civilDate(clock.now());
  for (const other of others) {
    const theirs = households.fieldsOn(other, today)?.members ?? [];
    const index = members.findIndex((member) => theirs.some((their) => overlap(member, their)));
    if (index < 0) continue;
    throw refuse('member-elsewhere', {
      message: `第 ${index + 1} 位成员同时计入家庭 ${other.householdNumber}，请先在那里填写离开日期。`,
      fields: [{ field: `fields.members.${index}`, message: `同时计入家庭 ${other.householdNumber}` }],
    });
  }
}

function overlap(a: Member, b: Member): boolean {
  const never = '9999-12-31';
  return a.personId === b.personId && a.isCounted && b.isCounted && a.since < (b.until ?? never) && b.since < (a.until ?? never);
}
