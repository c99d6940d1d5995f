import type { StandardChange } from '../domain/ports/standard-changes.js';
import { errorCodes } from '../processes/contract.js';
import { defineWorker } from './support/define-worker.js';
import { bpmnError, complete } from './support/outcome.js';
import { pageOfStandardWalk } from './support/page-of-standard-walk.js';
import { PermanentFailure } from './support/permanent-failure.js';
import { type Ports } from './support/ports.js';

/** M06: a dry run: who would get what, who would come into another band, what it would cost. Keeps figures, no persons; goes on where it was broken off. */
export const simulateStandardChange = defineWorker({
  jobType: 'simulate-standard-change',
  timeoutMs: 300_000,

  async handle({ matterId, cityCode, countyCodes, effectiveFrom, ...standards }, ports, { jobKey }) {
    const at = ports.clock.now().toISOString();
    const before: Record<string, StandardChange['before'][string]> = {};
    for (const countyCode of countyCodes) {
      const last = await ports.policyAdoptions.last(countyCode);
      if (!last) throw new PermanentFailure(`'${countyCode}' 没有政策参数,请管理员补充后重试。`);
      if (!(await ports.policyAdoptions.mayAdopt({ matterId, areaCode: countyCode, effectiveFrom }))) {
        return bpmnError(errorCodes.effectiveDateTooEarly, `'${countyCode}' 的现行版本自 ${last.effectiveFrom} 起生效,新标准须在其后,且不早于今天。`);
      }
      const { dibaoStandardFen, tekunBasicStandardFen } = last.values;
      before[countyCode] = { dibaoStandardFen, ...(tekunBasicStandardFen !== undefined && { tekunBasicStandardFen }) };
    }
    const { dibaoStandardFen, tekunBasicStandardFen, careStandardByLevel } = standards;
    const after = { dibaoStandardFen, tekunBasicStandardFen, careStandardByLevel };
    const proposal = { matterId, cityCode, countyCodes, effectiveFrom, after, before };
    return complete(totalsOf(await count(await ports.standardChanges.beginSimulation(proposal, jobKey, at), ports)));
  },
});

async function count(change: StandardChange, ports: Ports): Promise<StandardChange['simulation']['counties']> {
  if (change.simulatedAt !== undefined) return change.simulation.counties;
  const { key } = change.simulation;
  let { position, counties } = change.simulation;
  for (;;) {
    const read = await pageOfStandardWalk(change, position, counties, ports, '标准调整测算');
    const endedAt = read.next ? undefined : ports.clock.now().toISOString();
    const to = { key, counties: read.counties, ...(read.next && { position: read.next }) };
    await ports.standardChanges.noteWalk(change.matterId, 'simulation', position, to, endedAt);
    counties = read.counties;
    if (!read.next) return counties;
    position = read.next;
  }
}

/** What the approver reads in the form; the page has it by county. */
function totalsOf(counties: StandardChange['simulation']['counties']) {
  const sum = (column: 'benefits' | 'adjusted' | 'reviews' | 'bandsMoved' | 'beforeFen' | 'afterFen') =>
    Object.values(counties).reduce((total, figures) => total + figures[column], 0);
  return {
    benefitCount: sum('benefits'),
    adjustCount: sum('adjusted'),
    reviewCount: sum('reviews'),
    movedCount: sum('bandsMoved'),
    monthlyBeforeFen: sum('beforeFen'),
    monthlyAfterFen: sum('afterFen'),
  };
}
