import { formatFen } from '../domain/money/fen.js';
import { defineWorker } from './support/define-worker.js';
import { complete } from './support/outcome.js';

const titles = { 'temporary-aid-emergency': '决定先行救助', 'later-stage': '决定后续救助', 'temporary-aid-expenditure': '决定支出型救助' } as const;

/** Writes the decision into the case file, once for each kind. */
export const recordDecision = defineWorker({
  jobType: 'record-decision',

  async handle({ caseId, decisionKind, outcome, amountFen, authority, policy }, { cases, clock }, { jobKey }) {
    const decisionId = `${caseId}:${decisionKind}:1`;
    const office = authority.startsWith('township') ? '镇(街道)' : '县级';
    const decidedAt = clock.now().toISOString();

    await cases.recordDecision({
      decisionId,
      caseId,
      kind: decisionKind,
      outcome: outcome === 'refused' ? 'refused' : 'granted',
      amountFen,
      authority,
      policyVersion: policy.version,
      decidedAt,
      jobKey,
    });
    await cases.appendEvent({
      eventId: `${decisionId}:recorded`,
      caseId,
      at: decidedAt,
      kind: 'decision',
      title: outcome === 'refused' ? `不予救助(${office}审批)` : `${titles[decisionKind]} ${formatFen(amountFen)}(${office}审批)`,
      details: [{ label: '政策版本', value: policy.version }],
    });
    return complete({ decisionId });
  },
});
