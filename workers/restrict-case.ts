import { defineWorker } from './support/define-worker.js';
import { complete } from './support/outcome.js';

/** M12, M16: from here on only those who shelter the person, and the supervisor, see the case. */
export const restrictCase = defineWorker({
  jobType: 'restrict-case',

  async handle({ caseId }, { cases, clock }) {
    await cases.restrict(caseId);
    await cases.appendEvent({
      eventId: `${caseId}:restricted`,
      caseId,
      at: clock.now().toISOString(),
      kind: 'automatic',
      title: '去处保密:只有经办的人看得到本件',
    });
    return complete({});
  },
});
