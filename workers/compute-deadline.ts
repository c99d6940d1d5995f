import { civilDate } from '../domain/deadline/working-days.js';
import type { DeadlineDates } from '../domain/ports/deadline-store.js';
import { afterWorkingDays } from './support/after-working-days.js';
import { complete } from './support/outcome.js';
import { defineWorker } from './support/define-worker.js';
import { PermanentFailure } from './support/permanent-failure.js';
import { policyOfCase } from './support/policy-of-case.js';

const titles = {
  'emergency-response': '响应时限',
  'post-hoc': '补办时限',
  'referral-accept': '转办接收时限',
  'referral-feedback': '转办反馈时限',
  determination: '审核确认时限',
  appraisal: '民主评议时限',
  discussion: '一事一议时限',
  conference: '个案会商时限',
  reverification: '核查时限',
  withdrawal: '渐退确认时限',
  inspection: '检查时限',
  correction: '整改时限',
  appeal: '复核时限',
  'vagrant-aid': '救助时限',
  'return-visit': '返乡回访日',
  settlement: '落户安置时限',
  'charity-step': '社会帮扶办理时限',
  'charity-offer': '社会帮扶征集期限',
  'special-assistance': '专项救助时限',
  service: '服务单办理时限',
  'change-report': '变化核实时限',
  care: '照料落实时限',
  verification: '核对时限',
  acceptance: '受理时限',
  supplement: '补正时限',
  'hotline-reply': '答复时限',
  visit: '走访时限',
  'expenditure-decision': '审批时限',
} as const;

/** Fixes a case's deadline once; whoever computes it again gets the dates of the first time. */
export const computeDeadline = defineWorker({
  jobType: 'compute-deadline',

  async handle({ caseId, deadlineName, scope, workingDays, reminderDays, hours }, ports) {
    const name = scope ? `${deadlineName}:${scope}` : deadlineName;
    const now = ports.clock.now();
    let computed: DeadlineDates;
    if (hours) {
      computed = afterHours(now, hours);
    } else if (workingDays) {
      const { values } = await policyOfCase(ports, caseId);
      computed = afterWorkingDays(now, { workingDays, reminderDays: reminderDays ?? undefined }, values);
    } else {
      throw new PermanentFailure(`时限 '${deadlineName}' 既没有 'hours' 也没有 'workingDays'。`);
    }

    const { dueAt, dueOn, reminderAt } = await ports.deadlines.keep({ caseId, name, ...computed });
    await ports.cases.appendEvent({
      eventId: `${caseId}:deadline:${name}`,
      caseId,
      at: now.toISOString(),
      kind: 'automatic',
      title: hours ? `${titles[deadlineName]}:${dueAt.slice(0, 16).replace('T', ' ')}` : `${titles[deadlineName]}:${dueOn}(${workingDays} 个工作日)`,
    });
    return complete({ dueAt, dueOn, reminderAt });
  },
});

function afterHours(now: Date, hours: number): DeadlineDates {
  const due = new Date(now.getTime() + hours * 3_600_000);
  const local = new Date(due.getTime() + 8 * 3_600_000).toISOString().slice(0, 19);
  return { dueAt: `${local}+08:00`, dueOn: civilDate(due), reminderAt: null };
}
