import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { NewPerson } from '../../domain/api-people.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import type { FindDuplicates } from './find-duplicates.js';
import type { PeopleNeeds } from './needs.js';

export type EnterPerson = (entry: z.infer<typeof NewPerson>, user: ActingUser) => Promise<{ readonly personId: string }>;

/** Enters a person in the township of who enters. When others look the same, only with a reason why this is somebody else. */
export function enterPerson({
  people,
  townships,
  audit,
  clock,
  duplicatesOf,
}: PeopleNeeds & { readonly duplicatesOf: FindDuplicates }): EnterPerson {
  return async ({ entryId, effectiveFrom, fields, distinctReason }, user) => {
    const earlier = await people.ofEntry(entryId);
    if (earlier) return { personId: earlier._id };
    const township = await townships.find(user.areaCode);
    if (!township) throw refuse('not-our-area');
    const now = clock.now();
    if (effectiveFrom > civilDate(now)) throw refuse('effective-in-future');

    const header = people.headerOf(fields);
    if (distinctReason === undefined && (await duplicatesOf(header.keys, township.countyCode, user)).length > 0)
      throw refuse('person-may-exist');

    const personId = randomUUID();
    const at = now.toISOString();
    const place = { townshipCode: township._id, countyCode: township.countyCode };
    const reason = distinctReason === undefined ? '登记' : `登记；与相近登记不是同一人：${distinctReason}`;
    // Before the record: what is on file without a trace must not be.
    await audit.append({ actor: user.username, actorName: user.name, act: 'person-entered', subjectId: personId, detail: reason });
    const isNew = await people.create({ _id: personId, entryId, ...place, ...header, sortKey: `${at}~${personId}` }, fields, {
      effectiveFrom,
      at,
      by: user.username,
      byName: user.name,
      reason,
    });
    if (isNew) return { personId };
    const winner = await people.ofEntry(entryId);
    if (!winner) throw new Error(`Expected the person of entry '${entryId}', who is said to exist, found none.`);
    return { personId: winner._id };
  };
}
