import { defineWorker } from './support/define-worker.js';
import { findCase } from './support/find-case.js';
import { complete } from './support/outcome.js';

/** M15, M26: gathers what a meeting needs to know. Each time that the case comes before a meeting is a discussion of its own: another job. */
export const prepareDiscussionPacket = defineWorker({
  jobType: 'prepare-discussion-packet',

  async handle({ caseId, discussionKind, discussionFor, isUrgent, discussionDueAt, deferrals }, ports, { jobKey }) {
    const discussionId = `${caseId}:${discussionKind}:${jobKey}`;
    const preparedAt = ports.clock.now().toISOString();
    const { receiptNumber, townshipCode, countyCode } = await findCase(ports, caseId);
    await ports.discussions.prepare(
      {
        discussionId,
        kind: discussionKind,
        caseId,
        receiptNumber,
        townshipCode,
        countyCode,
        discussionFor,
        isUrgent,
        dueAt: discussionDueAt,
        deferrals: deferrals ?? 0,
        preparedAt,
      },
      await ports.packets.collect(caseId),
    );
    const title = discussionKind === 'conference' ? '已提请个案会商' : '已提请一事一议,等待安排会议';
    await ports.cases.appendEvent({ eventId: `${discussionId}:prepared`, caseId, at: preparedAt, kind: 'automatic', title });
    return complete({ discussionId });
  },
});
