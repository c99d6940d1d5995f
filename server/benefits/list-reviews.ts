import type { ReviewFilter, ReviewRow } from '../../domain/api-benefits.js';
import type { Page } from '../../domain/api.js';
import { benefitOn } from '../../domain/benefit/benefit-on.js';
import type { Program } from '../../domain/benefit/programs.js';
import { addDays, civilDate } from '../../domain/deadline/working-days.js';
import type { Benefit, BenefitStore } from '../../domain/ports/benefit-store.js';
import type { Clock } from '../../domain/ports/clock.js';
import { townshipNames } from '../emergencies/township-names.js';
import type { Townships } from '../emergencies/townships.js';
import type { ActingUser } from '../http/acting-user.js';
import { pageSize, toPage } from '../http/paging.js';
import type { PeopleNeeds } from '../people/needs.js';
import { areaFilter } from '../session/area-filter.js';

/** "Soon" is the time in which a review opens with usual values. */
const soonDays = 30;

interface Needs {
  readonly benefits: BenefitStore;
  readonly households: PeopleNeeds['households'];
  readonly townships: Townships;
  readonly clock: Clock;
}
export type ListReviews = (
  user: ActingUser,
  wanted: { readonly when: ReviewFilter; readonly program?: Program | undefined; readonly cursor?: string | undefined },
) => Promise<Page<ReviewRow>>;

/** M05: reviews to come in the area, those due first; what is overdue goes on being paid. */
export function listReviews({ benefits, households, townships, clock }: Needs): ListReviews {
  return async (user, { when, program, cursor }) => {
    const today = civilDate(clock.now());
    const before = { overdue: today, soon: addDays(today, soonDays + 1), all: undefined }[when];
    const found = await benefits.byReview(areaFilter(user), { before, program, after: cursor, limit: pageSize + 1 });
    const ids = [...new Set(found.slice(0, pageSize).map(({ householdId }) => householdId))];
    const numbers = new Map((await households.list({ _id: { $in: ids } }, pageSize)).map(({ _id, householdNumber }) => [_id, householdNumber]));
    const names = await townshipNames(townships);

    return toPage(found, sortKey, (benefit): ReviewRow => {
      const { benefitId, householdId, program: ofProgram, dibaoClass, townshipCode, nextReverificationOn: dueOn = '', review } = benefit;
      const { status: state, levelFen } = benefitOn(benefit, today);
      return {
        benefitId,
        householdId,
        program: ofProgram,
        ...(dibaoClass && { dibaoClass }),
        householdNumber: numbers.get(householdId) ?? householdId,
        townshipName: names.get(townshipCode) ?? townshipCode,
        levelFen,
        state,
        dueOn,
        isOverdue: dueOn < today,
        ...(review?.dueOn === dueOn && { caseId: review.caseId }),
      };
    });
  };
}

function sortKey({ nextReverificationOn = '', benefitId }: Benefit): string {
  return `${nextReverificationOn}~${benefitId}`;
}
