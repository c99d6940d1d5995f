import { supportKinds } from '../domain/charity/support.js';
import { addDays, civilDate } from '../domain/deadline/working-days.js';
import { defineWorker } from './support/define-worker.js';
import { complete } from './support/outcome.js';

/** M18: the offers to choose from, and what tells whether somebody is helped twice while others never are. */
export const listOffers = defineWorker({
  jobType: 'list-offers',

  async handle({ needId }, { socialForces, clock }) {
    const offers = await socialForces.offersFor(needId);
    const { earlierAid, waitingNeeds, neverAided } = await socialForces.fairness(needId, addDays(civilDate(clock.now()), -365));
    return complete({
      offers: offers.map(({ offerId, organizationName, kind, amountFen, text }) => ({
        value: offerId,
        label: `${organizationName}:${supportKinds[kind]}${amountFen ? `,${amountFen / 100} 元` : ''},${text}`,
      })),
      earlierAidCount: earlierAid,
      waitingNeedCount: waitingNeeds,
      neverAidedCount: neverAided,
    });
  },
});
