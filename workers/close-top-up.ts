import { defineWorker } from './support/define-worker.js';
import { findMatter } from './support/find-matter.js';
import { complete } from './support/outcome.js';

/** M15: a top-up that was not granted is over; the township may ask again. */
export const closeTopUp = defineWorker({
  jobType: 'close-top-up',

  async handle({ matterId }, ports) {
    await findMatter(ports, matterId);
    const at = ports.clock.now().toISOString();
    await ports.topUps.close(matterId, 'refused', at);
    await ports.cases.appendEvent({ eventId: `${matterId}:not-topped-up`, caseId: matterId, at, kind: 'automatic', title: '本次不补充储备金，未记账' });
    return complete({});
  },
});
