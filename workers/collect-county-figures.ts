import { defineWorker } from './support/define-worker.js';
import { findMatter } from './support/find-matter.js';
import { complete } from './support/outcome.js';

/** M26, M28: what a county has done since a matter began, counted and not typed in. */
export const collectCountyFigures = defineWorker({
  jobType: 'collect-county-figures',

  async handle({ matterId, countyCode, scope }, ports) {
    const { begunAt } = await findMatter(ports, matterId);
    const figures = await ports.countyFigures.count(`${matterId}:${scope}`, {
      countyCode,
      since: begunAt,
      now: ports.clock.now().toISOString(),
    });
    return complete({ figures });
  },
});
