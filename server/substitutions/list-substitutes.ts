import type { UserModel } from '../../adapters/mongo/user-model.js';
import type { TaskPerson } from '../../domain/api-tasks.js';
import { toActingUser, type ActingUser } from '../http/acting-user.js';
import { access, mayDo } from '../../domain/access.js';

export type ListSubstitutes = (user: ActingUser) => Promise<readonly TaskPerson[]>;

/** Whom a person may name: their own role in the county; a supervisor, everybody of the county who works on tasks. */
export function listSubstitutes({
  users,
  areasOf,
}: {
  readonly users: UserModel;
  readonly areasOf: (user: ActingUser) => Promise<readonly string[]>;
}): ListSubstitutes {
  return async (user) => {
    const roles = mayDo(user, 'assign-tasks') ? [...access['work-on-tasks']] : [user.role];
    const found = await users
      .find({ areaCode: { $in: [...(await areasOf(user))] }, role: { $in: roles } })
      .sort({ _id: 1 })
      .limit(500)
      .lean();
    return found
      .map(toActingUser)
      .filter(({ department }) => mayDo(user, 'assign-tasks') || department === user.department)
      .map(({ username, name, role, areaName }) => ({ username, name, role, areaName, openTasks: 0 }));
  };
}
