import { defineWorker } from './support/define-worker.js';
import { complete } from './support/outcome.js';

const opinions = { supported: '支持', 'not-supported': '不支持', unclear: '意见不一' } as const;

/** M24: an appraisal informs and does not decide. The minutes stand in the act of its task. */
export const recordAppraisal = defineWorker({
  jobType: 'record-appraisal',

  async handle({ caseId, appraisalOpinion }, { cases, clock }, { jobKey }) {
    const at = clock.now().toISOString();
    await cases.appendEvent({ eventId: `${caseId}:appraisal:${jobKey}`, caseId, at, kind: 'automatic', title: `民主评议意见：${opinions[appraisalOpinion]}（供参考）` });
    return complete({});
  },
});
