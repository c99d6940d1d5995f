import type { DuplicateHit } from '../../domain/api-people.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import { duplicateReasons } from '../../domain/person/duplicate-reasons.js';
import { sharedReasons } from '../../domain/person/shared-reasons.js';
import { townshipNames } from '../emergencies/township-names.js';
import type { ActingUser } from '../http/acting-user.js';
import { pageSize } from '../http/paging.js';
import { inArea } from '../session/in-area.js';
import type { PeopleNeeds } from './needs.js';
import { personRow } from './person-row.js';

export type FindDuplicates = (
  keys: readonly string[],
  countyCode: string,
  user: ActingUser,
  except?: string,
) => Promise<readonly DuplicateHit[]>;

/** Records of the county that may be of the same person. Of another township's only that there is one, and why: aid must not be given twice. */
export function findDuplicates({ people, townships, audit, clock }: PeopleNeeds): FindDuplicates {
  return async (keys, countyCode, user, except) => {
    const telling = keys.filter((key) => duplicateReasons.some((reason) => key.startsWith(`${reason}:`)));
    if (telling.length === 0) return [];
    const found = await people.list({ countyCode, keys: { $in: telling }, mergedInto: { $exists: false } }, pageSize);
    // Otherwise whoever may enter people could try numbers without a trace.
    await audit.append({ actor: user.username, actorName: user.name, act: 'people-searched', detail: `duplicates：${found.length}` });
    const [names, today] = [await townshipNames(townships), civilDate(clock.now())];
    return found
      .filter(({ _id }) => _id !== except)
      .map((person): DuplicateHit => {
        const isInArea = inArea(user, person);
        const row = isInArea
          ? personRow(people, person, names, today)
          : { personId: '', name: '', townshipName: names.get(person.townshipCode) ?? person.townshipCode };
        return { ...row, isInArea, reasons: sharedReasons(telling, person.keys) };
      });
  };
}
