import { civilDate } from '../../domain/deadline/working-days.js';
import type { HouseholdRecord } from '../../domain/ports/household-store.js';
import { PermanentFailure } from './permanent-failure.js';
import { type Ports } from './ports.js';

/** The household as it stood on that civil date; today, when none is named. */
export async function findHousehold(
  { households, clock }: Ports,
  householdId: string,
  date = civilDate(clock.now()),
): Promise<HouseholdRecord> {
  const household = await households.find(householdId, date);
  if (!household) throw new PermanentFailure(`找不到家庭 '${householdId}'(${date})。`);
  return household;
}
