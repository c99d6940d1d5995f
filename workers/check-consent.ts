import { civilDate } from '../domain/deadline/working-days.js';
import { errorCodes } from '../processes/contract.js';
import { defineWorker } from './support/define-worker.js';
import { findHousehold } from './support/find-household.js';
import { bpmnError, complete } from './support/outcome.js';

/** M25: nobody's data are asked for without a consent, by the person or a guardian, that covers the purpose today. */
export const checkConsent = defineWorker({
  jobType: 'check-consent',

  async handle({ caseId, householdId, purpose }, ports, { jobKey }) {
    const { members } = await findHousehold(ports, householdId);
    const today = civilDate(ports.clock.now());
    const consents = await Promise.all(members.map(({ personId }) => ports.households.hasConsent(personId, purpose, today)));
    const missing = consents.filter((hasConsent) => !hasConsent).length;
    if (missing === 0 && members.length > 0) return complete({});

    await ports.cases.appendEvent({
      eventId: `${caseId}:consent-missing:${jobKey}`,
      caseId,
      at: ports.clock.now().toISOString(),
      kind: 'automatic',
      title: `经济状况核对未开始:${members.length} 名家庭成员中有 ${missing} 人尚未授权`,
    });
    return bpmnError(errorCodes.consentMissing, `家庭 '${householdId}' 有 ${missing} 名成员未就 '${purpose}' 授权,请补齐授权书。`);
  },
});
