import { errorCodes } from '../processes/contract.js';
import { defineWorker } from './support/define-worker.js';
import { bpmnError, complete } from './support/outcome.js';

/** Asks the identity look-up (X21). A source that does not answer is a named gap and holds nobody up. */
export const lookupIdentity = defineWorker({
  jobType: 'lookup-identity',

  async handle({ caseId, attempt }, ports, { jobKey }) {
    // The same key brings the same answer; a new attempt asks anew.
    const requestId = attempt ? `${caseId}:lookup-identity:${jobKey}` : `${caseId}:lookup-identity`;
    const tell = (title: string) => ports.cases.appendEvent({ eventId: requestId, caseId, at: ports.clock.now().toISOString(), kind: 'automatic', title });
    const { name, identityNumber } = await ports.cases.readApplicant(caseId, { actor: 'worker:lookup-identity', purpose: '身份核验' });
    if (!identityNumber) {
      await tell('身份核验:未提供身份证号,身份待查明');
      return bpmnError(errorCodes.identityUnknown, '未提供身份证号。');
    }

    const found = await ports.identity.lookUp({ identityNumber, name, requestId });
    switch (found.status) {
      case 'no-record':
        await tell(`身份核验:查无此人(来源日期 ${found.asOf.slice(0, 10)})`);
        return bpmnError(errorCodes.identityUnknown, '身份查询查无此人。');
      case 'unavailable':
        await tell('身份核验:数据来源暂不可用,列为缺口');
        return complete({ identityStatus: 'unavailable', identityAsOf: null });
      case 'match':
        await tell(`身份核验:一致(来源日期 ${found.asOf.slice(0, 10)})`);
        return complete({ identityStatus: 'confirmed', identityAsOf: found.asOf });
      case 'mismatch':
        await tell(`身份核验:姓名与证号不一致(来源日期 ${found.asOf.slice(0, 10)})`);
        return complete({ identityStatus: 'mismatch', identityAsOf: found.asOf });
    }
  },
});
