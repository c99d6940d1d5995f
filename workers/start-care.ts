import { civilDate } from '../domain/deadline/working-days.js';
import type { Benefit } from '../domain/ports/benefit-store.js';
import { defineWorker } from './support/define-worker.js';
import { findHousehold } from './support/find-household.js';
import { complete } from './support/outcome.js';
import { PermanentFailure } from './support/permanent-failure.js';
import type { Ports } from './support/ports.js';

/** M05: everybody whom a tekun benefit covers has a care of their own. One that goes on is told to assess again; otherwise a new one begins. */
export const startCare = defineWorker({
  jobType: 'start-care',

  async handle({ caseId, householdId, benefitIds, careReason }, ports) {
    const now = ports.clock.now();
    const today = civilDate(now);
    const { members, townshipCode, countyCode } = await findHousehold(ports, householdId);
    for (const benefitId of benefitIds) {
      const benefit = await findBenefit(ports, benefitId);
      const covered = members.filter(({ personId, isCounted }) =>
        benefit.personId === undefined ? isCounted : personId === benefit.personId,
      );
      const running = await ports.cares.openOf(benefitId);
      for (const { personId } of covered) {
        const before = running.find((care) => care.personId === personId);
        if (before === undefined) {
          const careId = `${caseId}:care:${personId}`;
          await ports.cares.open({
            careId,
            fromCaseId: caseId,
            benefitId,
            personId,
            householdId,
            townshipCode,
            countyCode,
            openedOn: today,
          });
        } else if (careReason === 'self-care-changed' && before.fromCaseId !== caseId) {
          const wordId = `${caseId}:${before.careId}`;
          await ports.cares.tell({ wordId, careId: before.careId, word: 'self-care-changed', on: today, at: now.toISOString() });
        }
      }
      const title = careReason === 'confirmed' ? `安排照料：${covered.length} 人评估自理能力并落实照料` : '自理能力有变化：重新评估';
      await ports.cases.appendEvent({ eventId: `${caseId}:care:${benefitId}`, caseId, at: now.toISOString(), kind: 'automatic', title });
    }
    return complete({});
  },
});

async function findBenefit({ benefits }: Ports, benefitId: string): Promise<Benefit> {
  const benefit = await benefits.find(benefitId);
  if (!benefit) throw new PermanentFailure(`找不到待遇 '${benefitId}'。`);
  return benefit;
}
