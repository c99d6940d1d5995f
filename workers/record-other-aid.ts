import { supportKinds } from '../domain/charity/support.js';
import { defineWorker } from './support/define-worker.js';
import { complete } from './support/outcome.js';

/** Q23: aid by others is seen in the case file and is no income: no rule reads it. */
export const recordOtherAid = defineWorker({
  jobType: 'record-other-aid',

  async handle({ caseId, offerId, givenYuan, givenOn }, { socialForces, cases, clock }) {
    const at = clock.now().toISOString();
    const { organizationName, kind } = await socialForces.recordAid({ offerId, valueFen: givenYuan * 100, givenOn, at });
    const worth = givenYuan > 0 ? `,折合 ${givenYuan} 元` : '';
    const title = `得到社会帮扶(不计入收入):${organizationName},${supportKinds[kind]}${worth},${givenOn}`;
    await cases.appendEvent({ eventId: `offer:${offerId}:delivered`, caseId, at, kind: 'automatic', title });
    return complete({});
  },
});
