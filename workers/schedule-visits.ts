import { firstOfNextMonth } from '../domain/benefit/withdrawal-steps.js';
import { addDays, civilDate } from '../domain/deadline/working-days.js';
import type { Care, CareAgreement } from '../domain/ports/care-store.js';
import { defineWorker } from './support/define-worker.js';
import { findCare } from './support/find-care.js';
import { complete } from './support/outcome.js';

/** M05: the agreement that was signed holds from today on, with its visits. One that is in force goes on as it is. */
export const scheduleVisits = defineWorker({
  jobType: 'schedule-visits',

  async handle({ caseId, careId, caregiverKind, visitEveryDays, agreementUntil }, ports, { jobKey }) {
    const today = civilDate(ports.clock.now());
    const before = await findCare(ports, careId);
    const { agreements, nextVisitOn } = inForce(before)
      ? before
      : await ports.cares.agreed(careId, newAgreement(), addDays(today, visitEveryDays));
    const agreement = agreements.at(-1) ?? newAgreement();

    if (agreement.key === jobKey) {
      const at = ports.clock.now().toISOString();
      const title = `照料协议生效，至 ${agreement.until}；每 ${agreement.visitEveryDays} 天探访一次`;
      await ports.cases.appendEvent({ eventId: `${agreement.agreementId}:agreed`, caseId, at, kind: 'decision', title });
    }
    return complete({
      agreementId: agreement.agreementId,
      agreementUntil: agreement.until,
      visitDueOn: nextVisitOn ?? today,
      payCycle: `R/${firstOfNextMonth(today)}T00:00:00+08:00/P1M`,
    });

    function newAgreement(): CareAgreement {
      return {
        agreementId: `${careId}:agreement:${jobKey}`,
        key: jobKey,
        caregiverKind,
        from: today,
        until: agreementUntil,
        visitEveryDays,
      };
    }
  },
});

function inForce({ state }: Care): boolean {
  return state === 'agreed';
}
