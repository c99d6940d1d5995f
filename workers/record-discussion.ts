import { formatFen } from '../domain/money/fen.js';
import { defineWorker } from './support/define-worker.js';
import { complete } from './support/outcome.js';
import { PermanentFailure } from './support/permanent-failure.js';

/** M15, M30: the meeting's decision into the case file, as it stands in the meeting's record. */
export const recordDiscussion = defineWorker({
  jobType: 'record-discussion',

  async handle({ caseId, discussionId, discussionOutcome, approvedFen, policy }, { cases, clock, discussions }, { jobKey }) {
    const result = await discussions.find(discussionId);
    if (result?.outcome !== discussionOutcome || (result.approvedFen ?? 0) !== (approvedFen ?? 0)) {
      throw new PermanentFailure(`会议记录 '${discussionId}' 与流程中的决定不一致。`);
    }
    const decisionId = `${discussionId}:decision`;
    const at = clock.now().toISOString();
    const amountFen = discussionOutcome === 'approved' ? (approvedFen ?? 0) : 0;
    await cases.recordDecision({
      decisionId,
      caseId,
      kind: 'one-matter-one-discussion',
      outcome: discussionOutcome === 'approved' ? 'granted' : 'refused',
      amountFen,
      authority: 'county-coordination',
      policyVersion: policy.version,
      decidedAt: at,
      // A refusal goes on to other aid, whose decision the person hears of.
      ...(discussionOutcome === 'approved' && { jobKey }),
    });
    const { count, quorum, packetHash, grounds, heldOn } = result;
    await cases.appendEvent({
      eventId: `${decisionId}:recorded`,
      caseId,
      at,
      kind: 'decision',
      title: discussionOutcome === 'approved' ? `一事一议:同意救助 ${formatFen(amountFen)}` : '一事一议:不予救助',
      details: [
        { label: '会议日期', value: heldOn ?? '' },
        { label: '表决', value: `赞成 ${count?.for ?? 0}、反对 ${count?.against ?? 0}、弃权 ${count?.abstain ?? 0}(有表决权 ${quorum?.entitled ?? 0} 人)` },
        { label: '理由', value: grounds ?? '' },
        { label: '材料校验值', value: (packetHash ?? '').slice(0, 12) },
        { label: '政策版本', value: policy.version },
      ],
    });
    return complete({ decisionId });
  },
});
