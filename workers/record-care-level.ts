import { selfCareNames } from '../domain/care/care-words.js';
import { civilDate } from '../domain/deadline/working-days.js';
import { formatFen } from '../domain/money/fen.js';
import { defineWorker } from './support/define-worker.js';
import { complete } from './support/outcome.js';

/** M05, M06: what an assessor found and the standard that goes with it. */
export const recordCareLevel = defineWorker({
  jobType: 'record-care-level',

  async handle({ caseId, careId, selfCareLevel, careStandardFen }, { cares, cases, clock }, { jobKey }) {
    const at = clock.now().toISOString();
    const standard = { key: jobKey, from: civilDate(clock.now()), fen: careStandardFen };
    const { state } = await cares.assessed(careId, selfCareLevel, standard);
    const title = `自理能力：${selfCareNames[selfCareLevel]}，照料标准每月 ${formatFen(careStandardFen)}`;
    await cases.appendEvent({ eventId: `${careId}:level:${jobKey}`, caseId, at, kind: 'decision', title });
    return complete({ hasAgreementInForce: state === 'agreed' });
  },
});
