import { taskViews, type TaskView } from '../../../domain/api.js';
import type { TaskCriteria } from '../../../domain/api-tasks.js';

/** What the address of the inbox says: the list, and what it is narrowed to. */
export const searchNames = ['view', 'processId', 'elementId', 'township', 'due', 'holder', 'priority', 'q'] as const;
export type TaskSearch = { readonly [name in (typeof searchNames)[number]]?: string };

export function viewOf({ view }: TaskSearch, isSupervisor: boolean): TaskView {
  return taskViews.find((name) => name === view) ?? (isSupervisor ? 'area' : 'mine');
}

/** The server refuses what it does not know, so only what was filled in goes along. */
export function criteriaOf({ view: _view, ...criteria }: TaskSearch): TaskCriteria {
  return Object.fromEntries(Object.entries(criteria).filter(([, value]) => value !== undefined && value !== '')) as TaskCriteria;
}
