import { programNames } from '../domain/benefit/programs.js';
import { defineWorker } from './support/define-worker.js';
import { complete } from './support/outcome.js';

/** M24, M30: what a person has confirmed or refused, with the authority and the version of the values it rests on. */
export const recordDetermination = defineWorker({
  jobType: 'record-determination',

  async handle({ caseId, outcome, basicLivingRoute, authority, levelFen, policyVersion }, { cases, clock }, { jobKey }) {
    const decisionId = `${caseId}:determination:1`;
    const decidedAt = clock.now().toISOString();
    const amountFen = outcome === 'confirmed' && basicLivingRoute === 'dibao' ? (levelFen ?? 0) : 0;
    await cases.recordDecision({
      decisionId,
      caseId,
      kind: 'determination',
      outcome: outcome === 'confirmed' ? 'granted' : 'refused',
      program: basicLivingRoute,
      amountFen,
      authority,
      policyVersion,
      decidedAt,
      jobKey,
    });
    const office = authority === 'township' ? '镇（街道）' : '县级';
    await cases.appendEvent({
      eventId: `${decisionId}:recorded`,
      caseId,
      at: decidedAt,
      kind: 'decision',
      title: outcome === 'confirmed' ? `确认：${programNames[basicLivingRoute]}（${office}审核确认）` : `不予确认（${office}审核确认）`,
      details: [{ label: '政策版本', value: policyVersion }],
    });
    return complete({ decisionId });
  },
});
