import { civilDate } from '../domain/deadline/working-days.js';
import { defineWorker } from './support/define-worker.js';
import { findMatter } from './support/find-matter.js';
import { complete } from './support/outcome.js';

const named = 50;

/** M15, M30: aid of the township whose explanation is overdue is looked at (P22), once for each case; each check starts by itself. */
export const inspectUnexplained = defineWorker({
  jobType: 'inspect-unexplained',

  async handle({ matterId, countyCode, townshipCode }, ports) {
    const { title: orderedByName } = await findMatter(ports, matterId);
    const now = ports.clock.now();
    const createdAt = now.toISOString();
    const today = civilDate(now);
    const receiptNumbers: string[] = [];
    for await (const { caseId, receiptNumber } of ports.openExplanations.overdueIn(townshipCode, createdAt)) {
      const inspectionId = `unexplained:${caseId}`;
      await ports.inspections.orderTargeted({ inspectionId, countyCode, caseId, from: today, until: today, orderedBy: 'platform', orderedByName, createdAt });
      receiptNumbers.push(receiptNumber);
    }

    const details = receiptNumbers.length > 0 ? [{ label: '受理编号', value: receiptNumbers.slice(0, named).join('、') + (receiptNumbers.length > named ? '…' : '') }] : [];
    const title = receiptNumbers.length > 0 ? `说明过期未补 ${receiptNumbers.length} 件，已列入监督检查` : '没有过期未补的说明';
    await ports.cases.appendEvent({ eventId: `${matterId}:unexplained`, caseId: matterId, at: createdAt, kind: 'automatic', title, details });
    return complete({ unexplainedCount: receiptNumbers.length });
  },
});
