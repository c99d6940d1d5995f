import type { CareFilter, CareRow } from '../../domain/api-care.js';
import type { Page } from '../../domain/api.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import type { Care, CareStore } from '../../domain/ports/care-store.js';
import type { Clock } from '../../domain/ports/clock.js';
import type { ActingUser } from '../http/acting-user.js';
import { pageSize, toPage } from '../http/paging.js';
import { areaFilter } from '../session/area-filter.js';
import { careRows, type CareRowNeeds } from './care-rows.js';

interface Needs extends CareRowNeeds {
  readonly cares: CareStore;
  readonly clock: Clock;
}
export type ListCares = (user: ActingUser, which: CareFilter, cursor?: string) => Promise<Page<CareRow>>;

const statesOf = {
  'without-agreement': ['assessing', 'seeking'],
  'visit-missed': ['agreed'],
  agreed: ['agreed'],
  settled: ['institution', 'ended'],
} as const satisfies Record<CareFilter, readonly Care['state'][]>;

/** M05, R08: the care of tekun people in the area; who waits longest, or is to be visited first, comes first. */
export function listCares(needs: Needs): ListCares {
  return async (user, which, cursor) => {
    const today = civilDate(needs.clock.now());
    const sortedBy = which === 'agreed' || which === 'visit-missed' ? 'nextVisitOn' : 'openedOn';
    const found = await needs.cares.list(areaFilter(user), {
      states: statesOf[which],
      sortedBy,
      visitBefore: which === 'visit-missed' ? today : undefined,
      after: cursor,
      limit: pageSize + 1,
    });
    const row = await careRows(needs, found.slice(0, pageSize), today);
    return toPage(found, (care) => `${care[sortedBy] ?? ''}~${care.careId}`, row);
  };
}
