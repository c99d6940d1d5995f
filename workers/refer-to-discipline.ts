import { defineWorker } from './support/define-worker.js';
import { findCase } from './support/find-case.js';
import { complete } from './support/outcome.js';

/** M30: passes a finding on to discipline and supervision (X29), once, without a word about the person who was aided. */
export const referToDiscipline = defineWorker({
  jobType: 'refer-to-discipline',

  async handle({ findingId, caseId, countyCode, referralReason }, ports) {
    const { receiptNumber } = await findCase(ports, caseId);
    const { status } = await ports.discipline.refer({ referralId: findingId, caseRef: receiptNumber, countyCode, reason: referralReason });
    if (status === 'unavailable') throw new Error('纪检监察系统暂不可用,移送尚未送达。');
    return complete({});
  },
});
