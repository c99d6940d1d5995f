import { agreementEndNames } from '../domain/care/care-words.js';
import { civilDate } from '../domain/deadline/working-days.js';
import { defineWorker } from './support/define-worker.js';
import { complete } from './support/outcome.js';

/** M05: the agreement ends today; until there is another the person is listed as without one. */
export const endAgreement = defineWorker({
  jobType: 'end-agreement',

  async handle({ caseId, careId, agreementId, endReason }, { cares, cases, clock }) {
    const at = clock.now().toISOString();
    await cares.agreementEnded(careId, agreementId, civilDate(clock.now()), endReason);
    const title = `照料协议终止：${agreementEndNames[endReason]}，重新落实照料人`;
    await cases.appendEvent({ eventId: `${agreementId}:ended`, caseId, at, kind: 'decision', title });
    return complete({});
  },
});
