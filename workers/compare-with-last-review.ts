import { obviousChange } from '../domain/benefit/obvious-change.js';
import { defineWorker } from './support/define-worker.js';
import { complete } from './support/outcome.js';
import { figuresOf } from './support/figures-of.js';

const findings = new Map([
  [true, '与定级时相比有明显变化'],
  [false, '与定级时相比无明显变化'],
]);

/** M05, Q07: today's means beside those on which the level rests, so that many small changes do not go by unseen. */
export const compareWithLastReview = defineWorker({
  jobType: 'compare-with-last-review',

  async handle({ caseId, benefitId, reviewReason, obviousChangePercent, membersChanged, ...means }, { benefits, cases, clock }) {
    const before = await benefits.readFigures(benefitId, { actor: 'worker:compare-with-last-review', purpose: '定期核查比对' });
    const found = obviousChange(before, figuresOf(means), { percent: obviousChangePercent, membersChanged: membersChanged ?? false });
    // D07: coming of age is a change by itself.
    const isObvious = reviewReason === 'birthday' ? true : found;
    await cases.appendEvent({
      eventId: `${caseId}:${benefitId}:compared`,
      caseId,
      at: clock.now().toISOString(),
      kind: 'automatic',
      title: isObvious === null ? '是否有明显变化无法判断，由人研判' : (findings.get(isObvious) ?? ''),
    });
    return complete({ obviousChange: isObvious });
  },
});
