import type { Role } from '../domain/api.js';
import { defineWorker } from './support/define-worker.js';
import { findPriceRun } from './support/find-price-run.js';
import { complete } from './support/outcome.js';

const notices = {
  'price-subsidy-overdue': {
    title: '价格临时补贴到发放时限还没有办结',
    roles: ['city-civil-officer', 'development-reform-officer', 'finance-officer', 'supervisor'],
  },
} as const satisfies Record<string, { readonly title: string; readonly roles: readonly Role[] }>;

/** Tells the city's offices, once for each event: in their workplaces and by message (X30). */
export const notifyCityStaff = defineWorker({
  jobType: 'notify-city-staff',

  async handle({ runId, cityCode, noticeKind, eventId }, ports) {
    const { title, roles } = notices[noticeKind];
    const { runNumber } = await findPriceRun(ports, runId);
    const at = ports.clock.now().toISOString();
    for (const role of roles) {
      const office = `city-${cityCode}:${role}`;
      await ports.staffNotices.post({
        noticeId: `${eventId}:${office}`,
        to: office,
        about: 'price-run',
        caseId: runId,
        receiptNumber: runNumber,
        isOverdue: true,
        title,
        at,
      });
    }
    for (const role of roles) {
      const address = `staff:${cityCode}:${role}`;
      const { status } = await ports.messenger.send({ eventId: `${eventId}:${address}`, to: address, text: `${runNumber}:${title}` });
      if (status === 'unavailable') throw new Error(`短信服务暂不可用,提醒 '${noticeKind}' 未发给 '${address}'。`);
    }
    return complete({});
  },
});
