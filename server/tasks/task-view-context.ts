import type { Clock } from '../../domain/ports/clock.js';
import type { PolicyStore } from '../../domain/ports/policy-store.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import type { Townships } from '../emergencies/townships.js';
import type { TaskViewContext } from './task-view.js';

export type ReadTaskViewContext = (countyCode: string | undefined) => Promise<TaskViewContext>;

/** The calendar in force in that county today, and the townships' names. */
export function readTaskViewContext({ clock, policies, townships }: { readonly clock: Clock; readonly policies: PolicyStore; readonly townships: Townships }): ReadTaskViewContext {
  return async (countyCode) => {
    const now = clock.now();
    const all = await townships.all();
    const county = countyCode ?? all.find(({ served }) => served)?.countyCode ?? '';
    const values = (await policies.inForce(county, civilDate(now)))?.values;
    return {
      now,
      calendar: { holidays: new Set(values?.holidays), makeUpDays: new Set(values?.makeUpDays) },
      townshipNames: new Map(all.map(({ _id, name }) => [_id, name])),
    };
  };
}
