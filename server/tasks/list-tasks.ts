import type { Filter, Sort } from 'mongodb';
import type { TaskList, TaskView } from '../../domain/api.js';
import type { TaskCriteria } from '../../domain/api-tasks.js';
import type { ActingUser } from '../http/acting-user.js';
import { pageSize, toPage } from '../http/paging.js';
import type { ReadModel, TaskDocument } from '../monitoring/documents.js';
import { areaFilter } from '../session/area-filter.js';
import { mayDo } from '../../domain/access.js';
import { everyoneOf, groupsOf, type ReadTaskActor, type TaskActor } from './task-actor.js';
import { criteriaFilter } from './task-criteria.js';
import { taskView } from './task-view.js';
import type { ReadTaskViewContext } from './task-view-context.js';

export interface ListWanted {
  readonly view: TaskView;
  readonly criteria: TaskCriteria;
  readonly cursor?: string | undefined;
}
export type ListTasks = (user: ActingUser, wanted: ListWanted) => Promise<TaskList>;

interface Needs {
  readonly model: Pick<ReadModel, 'tasks'>;
  readonly readActor: ReadTaskActor;
  readonly readContext: ReadTaskViewContext;
}

/** One page of a view, and how many there are in each as it was narrowed. */
export function listTasks({ model: { tasks }, readActor, readContext }: Needs): ListTasks {
  return async (user, { view, criteria, cursor }) => {
    const [actor, context] = await Promise.all([readActor(user), readContext(undefined)]);
    const narrowed = criteriaFilter(criteria, context.now);
    const filters = filtersOf(actor);
    const count = (name: TaskView) => tasks.countDocuments({ ...filters[name], ...narrowed });
    const [found, mine, group, sign, copied, done, area] = await Promise.all([
      tasks.find(after({ ...filters[view], ...narrowed }, view, cursor), { projection: { verbs: 0 } }).sort(order(view)).limit(pageSize + 1).toArray(),
      count('mine'),
      count('group'),
      count('sign'),
      tasks.countDocuments({ unreadBy: user.username }),
      count('done'),
      mayDo(user, 'assign-tasks') ? count('area') : 0,
    ]);
    const page = toPage(found, (task) => sortKeyOf(task, view), (task) => ({
      ...taskView(task, context),
      ...(view === 'copied' && task.unreadBy?.includes(user.username) && { isUnread: true as const }),
    }));
    return { ...page, counts: { mine, group, sign, copied, done, area } };
  };
}

function filtersOf(actor: TaskActor): Readonly<Record<TaskView, Filter<TaskDocument>>> {
  const { user } = actor;
  const names = everyoneOf(actor).map(({ username }) => username);
  const groups = everyoneOf(actor).flatMap(groupsOf);
  return {
    // One's own and, while one stands in for somebody, theirs.
    mine: { assignee: names.length === 1 ? user.username : { $in: names }, state: 'open' },
    group: { groups: { $in: groups }, state: 'open', assignee: { $nin: names } },
    sign: { waitingFor: { $in: names }, state: 'open' },
    copied: { copiedTo: user.username },
    done: { completedBy: user.username },
    area: { ...(mayDo(user, 'assign-tasks') ? areaFilter(user) : { countyCode: '' }), state: 'open' },
  };
}

function sortKeyOf(task: TaskDocument, view: TaskView): string {
  return view === 'done' ? (task.completedSortKey ?? '') : task.sortKey;
}

function order(view: TaskView): Sort {
  return view === 'done' ? { completedSortKey: -1 } : { sortKey: view === 'copied' ? -1 : 1 };
}

function after(filter: Filter<TaskDocument>, view: TaskView, cursor: string | undefined): Filter<TaskDocument> {
  if (cursor === undefined) return filter;
  if (view === 'done') return { ...filter, completedSortKey: { $lt: cursor } };
  return { ...filter, sortKey: view === 'copied' ? { $lt: cursor } : { $gt: cursor } };
}
