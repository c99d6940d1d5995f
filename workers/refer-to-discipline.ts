import { defineWorker } from './support/define-worker.js';
import { findCase } from './support/find-case.js';
import { findMatter } from './support/find-matter.js';
import { complete } from './support/outcome.js';

/** M30: passes a finding on to discipline and supervision (X29), once, without a word about the person who was aided. That of staff names its matter. */
export const referToDiscipline = defineWorker({
  jobType: 'refer-to-discipline',

  async handle({ findingId, caseId, matterId, countyCode, referralReason }, ports) {
    const caseRef = matterId ? (await findMatter(ports, matterId)).matterNumber : (await findCase(ports, caseId ?? '')).receiptNumber;
    const { status } = await ports.discipline.refer({ referralId: findingId, caseRef, countyCode, reason: referralReason });
    if (status === 'unavailable') throw new Error('纪检监察系统暂不可用,移送尚未送达。');
    return complete({});
  },
});
