import { defineWorker } from './support/define-worker.js';
import { findMatter } from './support/find-matter.js';
import { complete } from './support/outcome.js';

/** Tells offices about a matter, once for each event: on the matter's page, in their workplaces and by message (X30). */
export const notifyOffice = defineWorker({
  jobType: 'notify-office',

  async handle({ matterId, offices, title, isOverdue, eventId }, ports) {
    const { matterNumber } = await findMatter(ports, matterId);
    const at = ports.clock.now().toISOString();
    for (const to of offices) {
      await ports.staffNotices.post({
        noticeId: `${eventId}:${to}`,
        to,
        about: 'matter',
        caseId: matterId,
        receiptNumber: matterNumber,
        isOverdue: isOverdue ?? false,
        title,
        at,
      });
    }
    await ports.cases.appendEvent({ eventId, caseId: matterId, at, kind: isOverdue ? 'overdue' : 'notice', title });

    for (const office of offices) {
      const { status } = await ports.messenger.send({ eventId: `${eventId}:${office}`, to: `staff:${office.replace(/^[a-z]+-/, '')}`, text: `${matterNumber}:${title}` });
      if (status === 'unavailable') throw new Error(`短信服务暂不可用,通知未发给 '${office}'。`);
    }
    return complete({});
  },
});
