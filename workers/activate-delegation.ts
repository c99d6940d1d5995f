import { addDays, civilDate } from '../domain/deadline/working-days.js';
import type { PolicyValues } from '../domain/policy/parameters.js';
import { errorCodes } from '../processes/contract.js';
import { defineWorker } from './support/define-worker.js';
import { bpmnError, complete } from './support/outcome.js';
import { PermanentFailure } from './support/permanent-failure.js';

/** M24: who determines is part of the dated values, which D13 reads; cases under way keep theirs. Once for each time that it is granted or revoked. */
export const activateDelegation = defineWorker({
  jobType: 'activate-delegation',

  async handle({ matterId, countyCode, delegatedTownship, programs, delegationChange, changeFrom }, ports, { jobKey }) {
    const { policyAdoptions, cases, clock } = ports;
    const last = await policyAdoptions.last(countyCode);
    if (!last) throw new PermanentFailure(`'${countyCode}' 没有政策参数,请管理员补充后重试。`);
    const now = clock.now();
    const soonest = [civilDate(now), addDays(last.effectiveFrom, 1)].sort().at(-1) ?? civilDate(now);
    const wanted = { matterId, areaCode: countyCode, part: jobKey, effectiveFrom: changeFrom ?? soonest };
    if (!(await policyAdoptions.mayAdopt(wanted))) {
      // Somebody confirmed a version between the two looks: the next try looks again.
      if (!changeFrom) throw new Error(`'${countyCode}' 的政策版本刚有变化,稍后重试。`);
      return bpmnError(errorCodes.effectiveDateTooEarly, `'${countyCode}' 的生效日期 ${wanted.effectiveFrom} 不晚于现行版本,或早于今天。`);
    }
    const others = (last.values.delegations ?? []).filter(
      (grant) => grant.townshipCode !== delegatedTownship || !programs.includes(grant.program),
    );
    const granted = programs.map((program) => ({ townshipCode: delegatedTownship, program }));
    const delegations: PolicyValues['delegations'] = delegationChange === 'grant' ? [...others, ...granted] : others;
    const reason = delegationChange === 'grant' ? '权限下放(M24)' : '停止权限下放(M24)';
    const { effectiveFrom } = await policyAdoptions.adopt({ ...wanted, parameters: { delegations }, reason });
    await cases.appendEvent({
      eventId: `${matterId}:${jobKey}`,
      caseId: matterId,
      at: now.toISOString(),
      kind: 'automatic',
      title: delegationChange === 'grant' ? `自 ${effectiveFrom} 起下放` : `自 ${effectiveFrom} 起由县里确认`,
    });
    return complete({ activatedFrom: effectiveFrom });
  },
});
