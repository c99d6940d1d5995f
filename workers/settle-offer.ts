import { defineWorker } from './support/define-worker.js';
import { complete } from './support/outcome.js';

/** An offer is chosen, or was not kept to; the organization hears of it by the dispatcher, and nothing about whom it is for. */
export const settleOffer = defineWorker({
  jobType: 'settle-offer',

  async handle({ caseId, offerId, offerState }, { socialForces, cases, clock }) {
    const at = clock.now().toISOString();
    const { organizationName } = await socialForces.settleOffer(offerId, offerState, at);
    const title = offerState === 'chosen' ? `选定 ${organizationName} 的帮扶` : `${organizationName} 的帮扶没有兑现,继续征集`;
    await cases.appendEvent({ eventId: `offer:${offerId}:${offerState}`, caseId, at, kind: 'automatic', title });
    return complete({});
  },
});
