import { civilDate } from '../../domain/deadline/working-days.js';
import type { BenefitStore } from '../../domain/ports/benefit-store.js';
import type { Clock } from '../../domain/ports/clock.js';
import { programNames } from '../../domain/benefit/programs.js';
import { processIds } from '../../processes/contract.js';
import type { OpenFollowUp } from '../cases/open-follow-up.js';
import type { Outbox } from './dispatcher.js';

const reasons = { periodic: '定期核查', birthday: '年满 18 周岁重新评估' } as const;

/**
 * Opens a case for each review that comes near (ADR 0013): one for (benefit, due date), whatever runs again. Until then the engine holds
 * nothing for it; from then on the instance waits for the day itself.
 */
export function dueReviews({
  benefits,
  clock,
  openFollowUp,
}: {
  readonly benefits: BenefitStore;
  readonly clock: Clock;
  readonly openFollowUp: OpenFollowUp;
}): Outbox {
  return {
    name: 'due-reviews',

    pending: (limit) => benefits.toReview(civilDate(clock.now()), limit),

    async finish(benefitId) {
      const today = civilDate(clock.now());
      const benefit = await benefits.find(benefitId);
      const review = benefit?.planned?.find(({ openOn }) => openOn <= today);
      if (!benefit || !review) return;
      const { reason, dueOn } = review;
      const caseId = await openFollowUp({
        reportId: `review:${benefitId}:${reason}:${dueOn}`,
        program: processIds.periodicReverification,
        channel: 'platform',
        householdId: benefit.householdId,
        about: { fromCaseId: benefit.caseId, benefitId, reason, dueOn },
        situation: `${reasons[reason]}：${programNames[benefit.program]}，应核查日 ${dueOn}`,
        act: 'review-opened',
      });
      await benefits.reviewOpened(benefitId, review, caseId);
    },
  };
}
