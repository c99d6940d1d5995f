import { civilDate } from '../domain/deadline/working-days.js';
import { afterWorkingDays } from './support/after-working-days.js';
import { defineWorker } from './support/define-worker.js';
import { findMatter } from './support/find-matter.js';
import { complete } from './support/outcome.js';
import { PermanentFailure } from './support/permanent-failure.js';

/** Fixes a deadline of an office's matter once, by the calendar of the place that it belongs to. */
export const computeMatterDeadline = defineWorker({
  jobType: 'compute-matter-deadline',

  async handle({ matterId, deadlineName, workingDays, reminderDays }, ports) {
    const { countyCode } = await findMatter(ports, matterId);
    const now = ports.clock.now();
    const policy = await ports.policy.inForce(countyCode, civilDate(now));
    if (!policy) throw new PermanentFailure(`${civilDate(now)} 没有适用于 '${countyCode}' 的政策参数,请管理员补充后重试。`);
    const computed = afterWorkingDays(now, { workingDays, reminderDays: reminderDays ?? undefined }, policy.values);
    const { dueAt, dueOn, reminderAt } = await ports.deadlines.keep({ caseId: matterId, name: deadlineName, ...computed });
    return complete({ dueAt, dueOn, reminderAt });
  },
});
