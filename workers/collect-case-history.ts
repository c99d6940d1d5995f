import { defineWorker } from './support/define-worker.js';
import { complete } from './support/outcome.js';
import { PermanentFailure } from './support/permanent-failure.js';

/** M30: who did what and when, for the review of a slip of staff (P24), apart from the case; once for each finding. */
export const collectCaseHistory = defineWorker({
  jobType: 'collect-case-history',

  async handle({ findingId, caseId, slipStep }, { history, clock }) {
    const at = clock.now().toISOString();
    if (!(await history.keep({ findingId, caseId, slipStep, at }))) {
      throw new PermanentFailure(`个案 '${caseId}' 中没有人办过环节 '${slipStep}'，请更正变量 'slipStep' 后重试。`);
    }
    return complete({});
  },
});
