import { addDays, civilDate } from '../domain/deadline/working-days.js';
import { defineWorker } from './support/define-worker.js';
import { findCare } from './support/find-care.js';
import { complete } from './support/outcome.js';

/** M05: the next visit is due so many days after this one. Who was not met was not visited: then the date stays. */
export const recordVisit = defineWorker({
  jobType: 'record-visit',

  async handle({ careId, visitOutcome, visitedOn, visitEveryDays }, ports) {
    const today = civilDate(ports.clock.now());
    const { nextVisitOn } = await findCare(ports, careId);
    const visitDueOn = visitOutcome === 'not-met' ? (nextVisitOn ?? today) : addDays(visitedOn > today ? today : visitedOn, visitEveryDays);
    await ports.cares.visited(careId, visitDueOn);
    return complete({ visitDueOn });
  },
});
