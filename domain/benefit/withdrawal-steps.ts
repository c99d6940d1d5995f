import { addPeriod } from '../deadline/add-period.js';

export interface WithdrawalStep {
  /** Civil dates: the first of a month, and the first of the next. */
  readonly from: string;
  readonly until: string;
  readonly levelFen: number;
}

/** M04: what is paid in each month of a gradual withdrawal that is confirmed on that date: a share of the last level, from the next month on. */
export function withdrawalSteps(levelFen: number, percents: readonly number[], confirmedOn: string): readonly WithdrawalStep[] {
  const first = firstOfNextMonth(confirmedOn);
  return percents.map((percent, month) => ({
    from: addPeriod(first, `P${month}M`),
    until: addPeriod(first, `P${month + 1}M`),
    levelFen: Math.floor((levelFen * percent) / 100),
  }));
}

export function firstOfNextMonth(date: string): string {
  return addPeriod(`${date.slice(0, 7)}-01`, 'P1M');
}
