import { defineWorker } from './support/define-worker.js';
import { findCase } from './support/find-case.js';
import { complete } from './support/outcome.js';

/** M15, M26: gathers what a meeting needs to know. Each time that the case comes before a meeting is a discussion of its own: another job. */
export const prepareDiscussionPacket = defineWorker({
  jobType: 'prepare-discussion-packet',

  async handle({ caseId, discussionFor, isUrgent, discussionDueAt, deferrals }, ports, { jobKey }) {
    const discussionId = `${caseId}:discussion:${jobKey}`;
    const preparedAt = ports.clock.now().toISOString();
    const { receiptNumber, townshipCode, countyCode } = await findCase(ports, caseId);
    await ports.discussions.prepare(
      {
        discussionId,
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
      await ports.packets.collect(caseId, discussionFor),
    );
    await ports.cases.appendEvent({ eventId: `${discussionId}:prepared`, caseId, at: preparedAt, kind: 'automatic', title: '已提请一事一议,等待安排会议' });
    return complete({ discussionId });
  },
});
