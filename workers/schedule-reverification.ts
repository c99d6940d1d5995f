import { addPeriod } from '../domain/deadline/add-period.js';
import { addDays, civilDate } from '../domain/deadline/working-days.js';
import type { Benefit, PlannedReview } from '../domain/ports/benefit-store.js';
import { defineWorker } from './support/define-worker.js';
import { neededValue } from './support/needed-value.js';
import { complete } from './support/outcome.js';
import { PermanentFailure } from './support/permanent-failure.js';
import { policyOfCase } from './support/policy-of-case.js';
import type { Ports } from './support/ports.js';

/** M05: the next review is due one cycle after this determination or review was completed; once for each case. */
export const scheduleReverification = defineWorker({
  jobType: 'schedule-reverification',

  async handle({ caseId, cycles }, ports) {
    const { benefits, cases, clock } = ports;
    const leadDays = neededValue(await policyOfCase(ports, caseId), 'reverificationLeadDays');
    for (const { benefitId, cycle } of cycles) {
      const benefit = await benefits.find(benefitId);
      if (!benefit) throw new PermanentFailure(`找不到待遇 '${benefitId}'。`);
      const completedOn = benefit.caseId === caseId ? benefit.from : civilDate(clock.now());
      const due = [
        { reason: 'periodic' as const, dueOn: addPeriod(completedOn, cycle) },
        ...(await birthdays(ports, benefit, completedOn)),
      ];
      // A birthday's review starts on the day; before a periodic one the household is told.
      const planned = due.map((review): PlannedReview => ({
        ...review,
        openOn: review.reason === 'birthday' ? review.dueOn : addDays(review.dueOn, -leadDays),
      }));
      await benefits.schedule(benefitId, caseId, planned);

      const kept = (await benefits.find(benefitId))?.nextReverificationOn ?? '';
      const eventId = `${caseId}:${benefitId}:review`;
      await cases.appendEvent({ eventId, caseId, at: clock.now().toISOString(), kind: 'automatic', title: `下次核查：${kept}` });
    }
    return complete({});
  },
});

/** D07: when a minor of a tekun household comes of age, a person looks again; nothing stops by itself. */
async function birthdays(
  { households }: Ports,
  { program, householdId }: Benefit,
  date: string,
): Promise<readonly Omit<PlannedReview, 'openOn'>[]> {
  if (program !== 'tekun') return [];
  const members = (await households.find(householdId, date))?.members ?? [];
  return members.flatMap(({ isCounted, birthDate }) => {
    const ofAge = birthDate === undefined ? date : addPeriod(birthDate, 'P18Y');
    return isCounted && ofAge > date ? [{ reason: 'birthday' as const, dueOn: ofAge }] : [];
  });
}
