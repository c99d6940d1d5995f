import { appealOutcomeWords } from '../domain/appeal/appeal-outcomes.js';
import { programNames } from '../domain/benefit/programs.js';
import { formatFen } from '../domain/money/fen.js';
import { defineWorker } from './support/define-worker.js';
import { complete } from './support/outcome.js';
import { PermanentFailure } from './support/permanent-failure.js';

/** M24, M30: what the county decided about an appeal, and how it is put right; once for each appeal. */
export const recordAppeal = defineWorker({
  jobType: 'record-appeal',

  async handle(appeal, { cases, clock }, { jobKey }) {
    const { caseId, appealOutcome, policyVersion } = appeal;
    const decisionId = `${caseId}:appeal:1`;
    const decidedAt = clock.now().toISOString();
    const grants = appealOutcome === 'changed' ? correctionWords(appeal) : [];

    await cases.recordDecision({
      decisionId,
      caseId,
      kind: 'appeal',
      outcome: appealOutcome === 'changed' || appealOutcome === 'sent-back' ? 'granted' : 'refused',
      program: appealOutcome,
      amountFen: appealOutcome === 'changed' ? (appeal.correctedFen ?? 0) : 0,
      authority: 'county-civil-affairs',
      policyVersion,
      decidedAt,
      jobKey,
      grants,
    });
    await cases.appendEvent({
      eventId: `${decisionId}:recorded`,
      caseId,
      at: decidedAt,
      kind: 'decision',
      title: `复核决定：${appealOutcomeWords[appealOutcome]}`,
      details: [...grants, { label: '政策版本', value: policyVersion }],
    });
    return complete({ decisionId });
  },
});

function correctionWords({
  correctionKind,
  correctedFen,
  openProgram,
  dibaoClass,
  correctFrom,
}: {
  readonly correctionKind?: 'pay' | 'adjust' | 'open' | null | undefined;
  readonly correctedFen?: number | null | undefined;
  readonly openProgram?: 'dibao' | 'tekun' | 'low-income' | null | undefined;
  readonly dibaoClass?: string | null | undefined;
  readonly correctFrom?: string | null | undefined;
}): readonly { readonly label: string; readonly value: string }[] {
  if (!correctionKind || correctedFen === null || correctedFen === undefined)
    throw new PermanentFailure('复核变更没有写明怎样改正，请退回决定人补选后重试。');
  if (correctionKind === 'pay') return [{ label: '救助金额', value: formatFen(correctedFen) }];
  const level = correctedFen > 0 && openProgram !== 'tekun' ? `每月 ${formatFen(correctedFen)}` : '';
  const words = [dibaoClass ? `${dibaoClass} 类` : '', level, `自 ${correctFrom ?? ''} 起`].filter(Boolean).join('，');
  return [{ label: openProgram ? programNames[openProgram] : '待遇调整', value: words }];
}
