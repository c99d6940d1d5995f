import type { Filter, Sort } from 'mongodb';
import type { TaskList, TaskView } from '../../domain/api.js';
import type { ActingUser } from '../http/acting-user.js';
import { pageSize, toPage } from '../http/paging.js';
import type { ReadModel, TaskDocument } from '../monitoring/documents.js';
import { taskGroup } from './task-groups.js';
import { taskView } from './task-view.js';
import type { ReadTaskViewContext } from './task-view-context.js';

export type ListTasks = (user: ActingUser, view: TaskView, cursor: string | undefined) => Promise<TaskList>;

/** `mine`: claimed by me. `group`: my group's, not in my hands. `done`: completed by me, the latest first. */
export function listTasks({ tasks }: Pick<ReadModel, 'tasks'>, readContext: ReadTaskViewContext): ListTasks {
  return async (user, view, cursor) => {
    const filters = filtersOf(user);
    const [found, mine, group, done, context] = await Promise.all([
      tasks.find(after(filters[view], view, cursor)).sort(order(view)).limit(pageSize + 1).toArray(),
      tasks.countDocuments(filters.mine),
      tasks.countDocuments(filters.group),
      tasks.countDocuments(filters.done),
      readContext(undefined),
    ]);
    const sortKey = (task: TaskDocument) => (view === 'done' ? (task.completedSortKey ?? '') : task.sortKey);
    return { ...toPage(found, sortKey, (task) => taskView(task, context)), counts: { mine, group, done } };
  };
}

function filtersOf(user: ActingUser): Readonly<Record<TaskView, Filter<TaskDocument>>> {
  return {
    mine: { assignee: user.username, state: 'open' },
    group: { groups: taskGroup(user), state: 'open', assignee: { $ne: user.username } },
    done: { completedBy: user.username },
  };
}

function order(view: TaskView): Sort {
  return view === 'done' ? { completedSortKey: -1 } : { sortKey: 1 };
}

function after(filter: Filter<TaskDocument>, view: TaskView, cursor: string | undefined): Filter<TaskDocument> {
  if (cursor === undefined) return filter;
  return view === 'done' ? { ...filter, completedSortKey: { $lt: cursor } } : { ...filter, sortKey: { $gt: cursor } };
}
