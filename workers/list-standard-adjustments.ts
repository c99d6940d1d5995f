import { programNames } from '../domain/benefit/programs.js';
import { addDays } from '../domain/deadline/working-days.js';
import { formatFen } from '../domain/money/fen.js';
import type { Benefit } from '../domain/ports/benefit-store.js';
import type { StandardChange, WalkPosition } from '../domain/ports/standard-changes.js';
import { defineWorker } from './support/define-worker.js';
import { findStandardChange } from './support/find-standard-change.js';
import { complete } from './support/outcome.js';
import { pageOfStandardWalk } from './support/page-of-standard-walk.js';
import { type Ports } from './support/ports.js';

/**
 * M06: one round of the recalculation: the levels that change on this page of benefits. What no longer qualifies, or cannot be computed, goes
 * to an early review; care standards follow; a withdrawal is told. Everything is written under the matter's key, once.
 */
export const listStandardAdjustments = defineWorker({
  jobType: 'list-standard-adjustments',

  async handle({ matterId, walkedTo }, ports) {
    const change = await findStandardChange(ports, matterId);
    const from = walkedTo ? positionOf(walkedTo) : undefined;
    const counted = change.recalculation?.counties ?? {};
    const read = await pageOfStandardWalk(change, from, counted, ports, '标准调整重新核算');
    const at = ports.clock.now().toISOString();
    for (const { benefit, effect } of read.found) {
      if (effect === 'suspended') continue;
      if (effect.kind === 'review') await reviewEarly(benefit, change, at, ports);
      if (effect.kind === 'tell-withdrawal') {
        await ports.benefits.announceChange(benefit.benefitId, { caseId: keyOf(matterId), changedOn: change.effectiveFrom, at });
      }
      if (benefit.program === 'tekun') await followCareStandard(benefit, change, ports);
    }
    const to = { key: keyOf(matterId), counties: read.counties, ...(read.next && { position: read.next }) };
    await ports.standardChanges.noteWalk(matterId, 'recalculation', from, to, read.next ? undefined : at);
    return complete({
      adjustments: read.found.flatMap(({ benefit: { benefitId }, effect }) =>
        effect !== 'suspended' && effect.kind === 'adjust' ? [{ benefitId, newLevelFen: effect.levelFen }] : [],
      ),
      walkedTo: read.next ? textOf(read.next) : null,
    });
  },
});

const keyOf = (matterId: string) => `standard:${matterId}`;

/** Its next review is brought forward to the day of the new standards; a birthday that is planned stays. */
async function reviewEarly(benefit: Benefit, { matterId, effectiveFrom, ...change }: StandardChange, at: string, { benefits, cases, policy }: Ports): Promise<void> {
  const { benefitId, caseId, program, countyCode, planned = [] } = benefit;
  const leadDays = (await policy.inForce(countyCode, effectiveFrom))?.values.reverificationLeadDays ?? 0;
  const birthdays = planned.filter(({ reason }) => reason === 'birthday');
  const early = { reason: 'periodic', dueOn: addDays(effectiveFrom, leadDays), openOn: effectiveFrom } as const;
  await benefits.schedule(benefitId, keyOf(matterId), [early, ...birthdays]);
  const title = `保障标准自 ${effectiveFrom} 起调整（低保每人每月 ${formatFen(change.after.dibaoStandardFen)}）：${programNames[program]}提前核查`;
  await cases.appendEvent({ eventId: `${benefitId}:${keyOf(matterId)}:review`, caseId, at, kind: 'automatic', title });
}

async function followCareStandard({ benefitId }: Benefit, { matterId, effectiveFrom, after }: StandardChange, { cares }: Ports): Promise<void> {
  for (const { careId, level, standards } of await cares.openOf(benefitId)) {
    if (level === undefined) continue;
    const fen = after.careStandardByLevel[level];
    if (standards.at(-1)?.fen === fen) continue;
    await cares.assessed(careId, level, { key: keyOf(matterId), from: effectiveFrom, fen });
  }
}

const textOf = ({ countyCode, after }: WalkPosition) => (after === undefined ? countyCode : `${countyCode}~${after}`);

function positionOf(text: string): WalkPosition {
  const at = text.indexOf('~');
  return at < 0 ? { countyCode: text } : { countyCode: text.slice(0, at), after: text.slice(at + 1) };
}
