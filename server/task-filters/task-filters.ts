import type { Database } from '../../adapters/mongo/database.js';
import type { TaskCriteria, TaskFilterView } from '../../domain/api-tasks.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import type { PersonRef } from '../monitoring/documents.js';
import { taskGroup } from '../tasks/task-groups.js';

interface FilterDocument {
  _id: string;
  owner: PersonRef;
  name: string;
  view: string;
  criteria: TaskCriteria;
  /** Of the owner's group, when it is shared with it. */
  group?: string;
}
interface Saved {
  readonly filterId: string;
  readonly name: string;
  readonly view: string;
  readonly criteria: TaskCriteria;
  readonly isShared: boolean;
}
/** Filters that people saved, their own and those shared with their group; a filter can also be shared as a link, for all of it is in the address. */
export interface TaskFilters {
  of(user: ActingUser): Promise<readonly TaskFilterView[]>;
  save(saved: Saved, user: ActingUser): Promise<TaskFilterView>;
  remove(filterId: string, user: ActingUser): Promise<void>;
}
const most = 50;

export function taskFilters({ db, insertOnce }: Pick<Database, 'db' | 'insertOnce'>): TaskFilters {
  const filters = db.collection<FilterDocument>('taskFilters');
  const view = ({ _id, owner, name, view, criteria, group }: FilterDocument, user: ActingUser): TaskFilterView => ({
    filterId: _id,
    name,
    view,
    criteria,
    isShared: group !== undefined,
    isMine: owner.username === user.username,
    ownerName: owner.name,
  });

  return {
    async of(user) {
      const found = await filters
        .find({ $or: [{ 'owner.username': user.username }, { group: taskGroup(user) }] })
        .sort({ name: 1 })
        .limit(2 * most)
        .toArray();
      return found.map((one) => view(one, user));
    },

    async save({ filterId, name, view: list, criteria, isShared }, user) {
      const owner = { username: user.username, name: user.name };
      const filter: FilterDocument = { _id: filterId, owner, name, view: list, criteria, ...(isShared && { group: taskGroup(user) }) };
      if ((await filters.countDocuments({ 'owner.username': user.username })) >= most) {
        throw refuse('invalid-input', { fields: [{ field: 'name', message: `最多保存 ${most} 个筛选，请先删除不用的` }] });
      }
      if (!(await insertOnce(() => filters.insertOne(filter)))) {
        const before = await filters.findOne({ _id: filterId, 'owner.username': user.username });
        if (!before) throw refuse('key-used');
        return view(before, user);
      }
      return view(filter, user);
    },

    async remove(filterId, user) {
      await filters.deleteOne({ _id: filterId, 'owner.username': user.username });
    },
  };
}
