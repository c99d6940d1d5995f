import { formatFen } from '../domain/money/fen.js';
import { defineWorker } from './support/define-worker.js';
import { complete } from './support/outcome.js';
import { findMatter } from './support/find-matter.js';

/** M11: works out what each registered household gets from what the table said; people approve it afterwards. */
export const decideDisasterRelief = defineWorker({
  jobType: 'decide-disaster-relief',
  timeoutMs: 5 * 60_000,

  async handle({ matterId, reliefRound, reliefRates, policy }, ports) {
    await findMatter(ports, matterId);
    const at = ports.clock.now().toISOString();
    const { withoutCase } = await ports.disasters.count(matterId, reliefRound);
    if (withoutCase > 0) throw new Error(`还有 ${withoutCase} 户的案卷没有建立,稍后再试。`);
    const { reliefs, households, sumFen } = await ports.disasters.propose(matterId, reliefRound, reliefRates, policy.version);
    const title = `测算救助 ${households} 户、${reliefs} 项，${formatFen(sumFen)}`;
    await ports.cases.appendEvent({ eventId: `${matterId}:${reliefRound}:proposed:${reliefs}:${sumFen}`, caseId: matterId, at, kind: 'automatic', title });
    return complete({ reliefCount: reliefs, reliefHouseholds: households, reliefFen: sumFen });
  },
});
