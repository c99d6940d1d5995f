import { defineWorker } from './support/define-worker.js';
import { complete } from './support/outcome.js';

/** From here on the members see the same, and its hash says so. */
export const freezeDiscussionPacket = defineWorker({
  jobType: 'freeze-discussion-packet',

  async handle({ discussionId }, { discussions, clock }) {
    return complete({ packetHash: await discussions.freeze(discussionId, clock.now().toISOString()) });
  },
});
