import type { Db } from 'mongodb';
import { civilDate } from '../../domain/deadline/working-days.js';
import type { Clock } from '../../domain/ports/clock.js';
import { activeOn } from './active-on.js';
import type { SubstitutionDocument } from './substitution-document.js';

/** Of these people, who is away today, and the name of who stands in. */
export type ReadAbsences = (usernames: readonly string[]) => Promise<ReadonlyMap<string, string>>;

export function readAbsences({ db, clock }: { readonly db: Db; readonly clock: Clock }): ReadAbsences {
  const substitutions = db.collection<SubstitutionDocument>('substitutions');
  return async (usernames) => {
    const found = await substitutions
      .find({ 'absent.username': { $in: [...usernames] }, ...activeOn(civilDate(clock.now())) })
      .toArray();
    return new Map(found.map(({ absent, substitute }) => [absent.username, substitute.name]));
  };
}
