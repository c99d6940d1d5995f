import { defineWorker } from './support/define-worker.js';
import { findMatter } from './support/find-matter.js';
import { complete } from './support/outcome.js';

/** M30, R06: points at payments that are worth a look; the process hears how many. */
export const detectFundAnomalies = defineWorker({
  jobType: 'detect-fund-anomalies',
  timeoutMs: 10 * 60_000,

  async handle({ matterId, sharedAccountPersons }, ports) {
    await findMatter(ports, matterId);
    const anomalies = await ports.audits.detect(matterId, sharedAccountPersons);
    const { paidTwice, afterDeath, sharedAccount, unexplained } = anomalies;
    const title = `异常：重复发放 ${paidTwice}，死亡后发放 ${afterDeath}，多人同一账户 ${sharedAccount}，没有说明 ${unexplained}`;
    const at = ports.clock.now().toISOString();
    await ports.cases.appendEvent({ eventId: `${matterId}:anomalies`, caseId: matterId, at, kind: 'automatic', title });
    return complete({ anomalies });
  },
});
