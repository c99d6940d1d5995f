import type { QueriedMember } from '../domain/ports/data-sources.js';
import { sourceCodes } from '../domain/verification/sources.js';
import { defineWorker } from './support/define-worker.js';
import { findHousehold } from './support/find-household.js';
import { membersToQuery } from './support/members-to-query.js';
import { complete } from './support/outcome.js';
import { type Ports } from './support/ports.js';

/**
 * Orders a verification (X03) of the whole household. Each activation of the task is a request of its own: after a correction everybody is
 * asked anew. When X03 stays silent the departments are asked all the same, and X03 is a gap of the report.
 */
export const requestEconomicVerification = defineWorker({
  jobType: 'request-economic-verification',

  async handle({ caseId, householdId, purpose, townshipCode, countyCode }, ports, { jobKey, isLastTry }) {
    const requestId = `${caseId}:verification:${jobKey}`;
    const known = await ports.verifications.find(requestId);
    if (known) return complete({ requestId, sources: [...known.sources] });

    const { members } = await findHousehold(ports, householdId);
    const memberIds = members.map(({ personId }) => personId);
    const isOrdered = await order(ports, {
      requestId,
      purpose,
      members: await membersToQuery(ports, memberIds, 'request-economic-verification'),
    });
    if (!isOrdered && !isLastTry) throw new Error('家庭经济状况核对系统暂不可用,稍后重试。');

    const requestedAt = ports.clock.now().toISOString();
    const { sources } = await ports.verifications.open({
      requestId,
      caseId,
      householdId,
      purpose,
      townshipCode,
      countyCode,
      requestedAt,
      sources: sourceCodes,
      memberIds,
      isOrdered,
    });
    await ports.cases.appendEvent({
      eventId: `${requestId}:requested`,
      caseId,
      at: requestedAt,
      kind: 'automatic',
      title: `发起家庭经济状况核对:${memberIds.length} 名成员,${sources.length} 个数据来源`,
    });
    return complete({ requestId, sources: [...sources] });
  },
});

async function order(
  { sources }: Ports,
  request: { requestId: string; purpose: string; members: readonly QueriedMember[] },
): Promise<boolean> {
  return (await sources.order(request)).status === 'accepted';
}
