import type { EventOf } from '../../protocol/record.js';
import type { MutableTables } from '../state.js';
import { changesNothing, type Appliers } from './applier.js';

export const userTaskAppliers: Appliers<'USER_TASK'> = {
  CREATING(tables, { key, value }) {
    tables.userTasks.set(key, value);
    rememberAt(tables, value.elementInstanceKey, key);
  },
  CREATED: changesNothing,
  CANCELING: changesNothing,
  CANCELED(tables, { key, value }) {
    tables.userTasks.delete(key);
    rememberAt(tables, value.elementInstanceKey, undefined);
  },
  MIGRATED: (tables, { key, value }: EventOf<'USER_TASK'>) => tables.userTasks.set(key, value),
};

function rememberAt(tables: MutableTables, elementInstanceKey: string, userTaskKey: string | undefined): void {
  const element = tables.elementInstances.get(elementInstanceKey);
  if (!element) return;
  const { userTaskKey: _old, ...rest } = element;
  tables.elementInstances.set(elementInstanceKey, userTaskKey === undefined ? rest : { ...rest, userTaskKey });
}
