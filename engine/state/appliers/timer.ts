import type { EventOf } from '../../protocol/record.js';
import { due } from '../due.js';
import type { MutableTables } from '../state.js';
import type { Appliers } from './applier.js';

export const timerAppliers: Appliers<'TIMER'> = {
  CREATED(tables, { key, value }) {
    tables.timers.set(key, { ...value, key });
    tables.timersOfElement.add(value.elementInstanceKey, key);
    tables.dues.add(due.name, due.entry(value.dueDate, 'timer', key));
  },
  TRIGGERED: remove,
  CANCELED: remove,
};

function remove(tables: MutableTables, { key, value }: EventOf<'TIMER'>): void {
  tables.timers.delete(key);
  tables.timersOfElement.delete(value.elementInstanceKey, key);
  tables.dues.delete(due.name, due.entry(value.dueDate, 'timer', key));
}
