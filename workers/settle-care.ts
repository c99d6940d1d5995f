import { civilDate } from '../domain/deadline/working-days.js';
import { defineWorker } from './support/define-worker.js';
import { complete } from './support/outcome.js';

const titles = { institution: '到供养机构集中供养', ended: '在家照料结束' } as const;

/** M05: care at home is over, and with it an agreement that was in force. */
export const settleCare = defineWorker({
  jobType: 'settle-care',

  async handle({ caseId, careId, careOutcome }, { cares, cases, clock }) {
    const at = clock.now().toISOString();
    await cares.settled(careId, careOutcome, civilDate(clock.now()));
    await cases.appendEvent({ eventId: `${careId}:settled`, caseId, at, kind: 'decision', title: titles[careOutcome] });
    return complete({});
  },
});
