import { civilDate } from '../domain/deadline/working-days.js';
import { defineWorker } from './support/define-worker.js';
import { findCase } from './support/find-case.js';
import { complete } from './support/outcome.js';

/** Looks for aid already paid to the same person for the same cause this year. Shown to the checker; decides nothing. */
export const detectDuplicate = defineWorker({
  jobType: 'detect-duplicate',

  async handle({ caseId, causeCategory }, ports) {
    const { reportedAt } = await findCase(ports, caseId);
    const since = `${civilDate(new Date(reportedAt)).slice(0, 4)}-01-01`;
    const earlierCaseIds = [...(await ports.cases.earlierAid(caseId, causeCategory, since))];

    await ports.cases.appendEvent({
      eventId: `${caseId}:detect-duplicate`,
      caseId,
      at: ports.clock.now().toISOString(),
      kind: 'automatic',
      title: earlierCaseIds.length > 0 ? `重复救助比对:本年度同一事由已救助 ${earlierCaseIds.length} 次` : '重复救助比对:本年度同一事由未救助过',
    });
    return complete({ earlierAidFound: earlierCaseIds.length > 0, earlierCaseIds });
  },
});
