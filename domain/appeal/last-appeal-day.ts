import { addDays } from '../deadline/working-days.js';

/** M24: the last civil date on which an appeal is in time, counted from the day after the person was told. */
export function lastAppealDay(toldOn: string, appealDays: number): string {
  return addDays(toldOn, appealDays);
}
