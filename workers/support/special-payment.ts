import { civilDate } from '../../domain/deadline/working-days.js';
import { startOfDay } from '../../domain/deadline/start-of-day.js';
import type { PolicyParameters } from '../../domain/policy/parameters.js';
import { heatingSeason } from '../../domain/special/heating-season.js';
import type { SpecialProgram } from '../../domain/special/special-programs.js';
import { neededValue } from './needed-value.js';

export interface SpecialPayment {
  readonly paymentDecision: string;
  readonly paymentPeriod: string;
  /** Of money that waits for its season; a season that has begun is in the past. */
  readonly payFrom: string | null;
}

/** Under which key money of a program is paid once: heating once for each household and winter (M13), other money once for each decision. */
export function specialPayment(
  program: SpecialProgram,
  {
    decisionId,
    householdId,
    now,
    policy,
  }: { readonly decisionId: string; readonly householdId: string | undefined; readonly now: Date; readonly policy: PolicyParameters },
): SpecialPayment {
  const today = civilDate(now);
  if (program !== 'winter-heating-subsidy') return { paymentDecision: decisionId, paymentPeriod: today.slice(0, 7), payFrom: null };
  const { startsOn, winter } = heatingSeason(today, neededValue(policy, 'heatingSeason'));
  return {
    paymentDecision: householdId === undefined ? decisionId : `${householdId}:heating`,
    paymentPeriod: winter,
    payFrom: startOfDay(startsOn),
  };
}
