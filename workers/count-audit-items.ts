import { defineWorker } from './support/define-worker.js';
import { findMatter } from './support/find-matter.js';
import { complete } from './support/outcome.js';

/** M30: what the auditor said of each anomaly, in numbers. */
export const countAuditItems = defineWorker({
  jobType: 'count-audit-items',

  async handle({ matterId }, ports) {
    await findMatter(ports, matterId);
    const { unmarked, findings, violations } = await ports.audits.count(matterId);
    return complete({ unmarkedCount: unmarked, findingCount: findings, violationCount: violations });
  },
});
