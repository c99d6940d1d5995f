import { civilDate } from '../domain/deadline/working-days.js';
import { defineWorker } from './support/define-worker.js';
import { complete } from './support/outcome.js';
import { PermanentFailure } from './support/permanent-failure.js';
import { policyOfCase } from './support/policy-of-case.js';

const outcomeTexts: Readonly<Record<string, string>> = { aided: '已救助', refused: '不予救助', 'handed-over': '已转办' };

/** Closes the case file and says how long it is kept. */
export const archiveCaseFile = defineWorker({
  jobType: 'archive-case-file',

  async handle({ caseId, caseOutcome }, ports) {
    const { version, values } = await policyOfCase(ports, caseId);
    if (!values.retentionYears) throw new PermanentFailure(`政策参数 '${version}' 没有保存年限 'retentionYears',请管理员补充后重试。`);

    const closedOn = civilDate(ports.clock.now());
    const retentionUntil = `${Number(closedOn.slice(0, 4)) + values.retentionYears}${closedOn.slice(4)}`.replace('-02-29', '-03-01');
    await ports.cases.close(caseId, { outcome: caseOutcome, closedOn, retentionUntil });
    await ports.cases.appendEvent({
      eventId: `${caseId}:closed:${caseOutcome}`,
      caseId,
      at: ports.clock.now().toISOString(),
      kind: 'closed',
      title: `结案归档:${outcomeTexts[caseOutcome] ?? caseOutcome},保存至 ${retentionUntil}`,
    });
    return complete({ closedOn });
  },
});
