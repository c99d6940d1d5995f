import { civilDate } from '../domain/deadline/working-days.js';
import { defineWorker } from './support/define-worker.js';
import { findMatter } from './support/find-matter.js';
import { neededValue } from './support/needed-value.js';
import { complete } from './support/outcome.js';
import { policyOfCase } from './support/policy-of-case.js';

/** M11: relief is over; the cases of its households are closed, each once. */
export const closeDisasterCases = defineWorker({
  jobType: 'close-disaster-cases',
  timeoutMs: 5 * 60_000,

  async handle({ matterId }, ports) {
    await findMatter(ports, matterId);
    const closedOn = civilDate(ports.clock.now());
    for await (const caseId of ports.disasters.cases(matterId)) {
      const years = neededValue(await policyOfCase(ports, caseId), 'retentionYears');
      const retentionUntil = `${Number(closedOn.slice(0, 4)) + years}${closedOn.slice(4)}`.replace('-02-29', '-03-01');
      await ports.cases.close(caseId, { outcome: 'aided', closedOn, retentionUntil });
      const at = ports.clock.now().toISOString();
      await ports.cases.appendEvent({ eventId: `${caseId}:closed:relief-over`, caseId, at, kind: 'closed', title: `救灾救助结束，结案归档，保存至 ${retentionUntil}` });
    }
    return complete({});
  },
});
