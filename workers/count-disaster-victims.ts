import { defineWorker } from './support/define-worker.js';
import { findMatter } from './support/find-matter.js';
import { complete } from './support/outcome.js';

/** M11: how many households are registered, and how many lack the mark that the round asks for. */
export const countDisasterVictims = defineWorker({
  jobType: 'count-disaster-victims',

  async handle({ matterId, reliefRound }, ports) {
    await findMatter(ports, matterId);
    const { victims, unmarked, applications } = await ports.disasters.count(matterId, reliefRound);
    const at = ports.clock.now().toISOString();
    await ports.cases.appendEvent({ eventId: `${matterId}:${reliefRound}:registered:${victims}`, caseId: matterId, at, kind: 'automatic', title: `受灾登记 ${victims} 户` });
    return complete({ victimCount: victims, unmarkedCount: unmarked, applicationCount: applications });
  },
});
