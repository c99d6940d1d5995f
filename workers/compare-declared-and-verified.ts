import { civilDate } from '../domain/deadline/working-days.js';
import { differences } from '../domain/verification/differences.js';
import { defineWorker } from './support/define-worker.js';
import { findHousehold } from './support/find-household.js';
import { findVerification } from './support/find-verification.js';
import { complete } from './support/outcome.js';
import { PermanentFailure } from './support/permanent-failure.js';

/** Lists where the report departs from what the household had declared when it was requested. */
export const compareDeclaredAndVerified = defineWorker({
  jobType: 'compare-declared-and-verified',

  async handle({ caseId, requestId, tolerancePercent }, ports) {
    const { householdId, requestedAt } = await findVerification(ports, requestId);
    const report = await ports.verifications.findReport(requestId);
    if (!report) throw new PermanentFailure(`核对请求 '${requestId}' 还没有报告,不能比对。`);

    const { declared } = await findHousehold(ports, householdId, civilDate(new Date(requestedAt)));
    const found = await ports.verifications.keepDifferences(requestId, differences(declared, report.means, tolerancePercent));
    await ports.cases.appendEvent({
      eventId: `${requestId}:compared`,
      caseId,
      at: ports.clock.now().toISOString(),
      kind: 'automatic',
      title: found.length === 0 ? '申报与核对结果一致' : `申报与核对结果有 ${found.length} 项差异,由经办人向申请人了解`,
    });
    return complete({ hasDifferences: found.length > 0 });
  },
});
