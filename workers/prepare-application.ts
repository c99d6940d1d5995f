import { errorCodes } from '../processes/contract.js';
import { membersOfApplication } from '../domain/application/members-of-application.js';
import { defineWorker } from './support/define-worker.js';
import { findCase } from './support/find-case.js';
import { findHousehold } from './support/find-household.js';
import { bpmnError, complete } from './support/outcome.js';

/** M22: what an intake needs of the household that a lead was linked to. */
export const prepareApplication = defineWorker({
  jobType: 'prepare-application',

  async handle({ caseId }, ports) {
    const { householdId } = await findCase(ports, caseId);
    if (householdId === undefined) {
      return bpmnError(errorCodes.householdMissing, `线索 '${caseId}' 还没有关联家庭档案。`);
    }
    const { members } = await findHousehold(ports, householdId);
    await ports.cases.appendEvent({
      eventId: `${caseId}:help-apply`,
      caseId,
      at: ports.clock.now().toISOString(),
      kind: 'automatic',
      title: '协理员协助提出申请',
    });
    return complete({ householdId, members: membersOfApplication(members, []) });
  },
});
