import { sourceNames } from '../domain/verification/sources.js';
import { errorCodes } from '../processes/contract.js';
import { defineWorker } from './support/define-worker.js';
import { findVerification } from './support/find-verification.js';
import { membersToQuery } from './support/members-to-query.js';
import { bpmnError, complete } from './support/outcome.js';

/** One query to one department about all members. Silence after the last try is kept as a named gap, never as a "no" (M25). */
export const queryDataSource = defineWorker({
  jobType: 'query-data-source',
  // Two tries of half a minute, the time that a policy gives a source.
  timeoutMs: 90_000,

  async handle({ requestId, source, timeoutSeconds }, ports, { isLastTry }) {
    const { memberIds, purpose } = await findVerification(ports, requestId);
    if (await ports.verifications.hasAnswer(requestId, source)) return complete({});

    const members = await membersToQuery(ports, memberIds, 'query-data-source');
    if (members.length < memberIds.length) {
      return bpmnError(errorCodes.identityMismatch, `${memberIds.length - members.length} 名成员没有身份证号,请在人员档案中补充。`);
    }

    const now = () => ports.clock.now().toISOString();
    const askedAt = now();
    const answer = await ports.sources.query({ requestId, source, purpose, members, timeoutMs: timeoutSeconds * 1_000 });
    switch (answer.status) {
      case 'identity-mismatch':
        return bpmnError(errorCodes.identityMismatch, `${sourceNames[source]}反馈有成员的姓名与身份证号不一致,请核对后更正。`);
      case 'ok':
        await ports.verifications.keepAnswer(requestId, { source, askedAt, answeredAt: now(), ...answer });
        return complete({});
      case 'no-record':
        await ports.verifications.keepAnswer(requestId, {
          source,
          status: 'no-record',
          asOf: answer.asOf,
          askedAt,
          answeredAt: now(),
          items: [],
        });
        return complete({});
      case 'unavailable':
      case 'refused':
        // A refusal is no outage: asking again does not help.
        if (answer.status === 'unavailable' && !isLastTry) throw new Error(`数据来源 '${source}' 暂不可用,稍后重试。`);
        await ports.verifications.keepAnswer(requestId, { source, status: answer.status, askedAt, answeredAt: now(), items: [] });
        return bpmnError(errorCodes.sourceUnavailable, `数据来源 '${source}' 未能答复,列为缺口。`);
    }
  },
});
