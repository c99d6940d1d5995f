import { defineWorker } from './support/define-worker.js';
import { findCase } from './support/find-case.js';
import { complete } from './support/outcome.js';

/** M25: the low-income monitoring platform (X01) hears of each outcome once. */
export const updateMonitoringPlatform = defineWorker({
  jobType: 'update-monitoring-platform',

  async handle({ caseId, caseOutcome }, ports) {
    const { personRef, receiptNumber, program } = await findCase(ports, caseId);
    const statusId = `${caseId}:${caseOutcome}`;

    const { status } = await ports.monitoring.update({ statusId, personRef, caseRef: receiptNumber, program, outcome: caseOutcome });
    if (status === 'unavailable') throw new Error(`动态监测信息平台暂不可用,状态 '${statusId}' 未更新。`);

    await ports.cases.appendEvent({ eventId: `${statusId}:monitoring`, caseId, at: ports.clock.now().toISOString(), kind: 'automatic', title: '动态监测信息平台已更新' });
    return complete({});
  },
});
