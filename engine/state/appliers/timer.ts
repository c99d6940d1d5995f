import { noKey } from '../../protocol/key.js';
import type { EventOf } from '../../protocol/record.js';
import { due } from '../due.js';
import type { MutableTables } from '../state.js';
import type { Appliers } from './applier.js';

export const timerAppliers: Appliers<'TIMER'> = {
  CREATED(tables, { key, value }) {
    tables.timers.set(key, { ...value, key });
    if (value.elementInstanceKey === noKey) tables.startTimers.add(processOf(tables, value), key);
    else tables.timersOfElement.add(value.elementInstanceKey, key);
    tables.dues.add(due.name, due.entry(value.dueDate, 'timer', key, value.elementInstanceKey));
  },
  TRIGGERED: remove,
  CANCELED: remove,
};

function remove(tables: MutableTables, { key, value }: EventOf<'TIMER'>): void {
  tables.timers.delete(key);
  if (value.elementInstanceKey === noKey) tables.startTimers.delete(processOf(tables, value), key);
  else tables.timersOfElement.delete(value.elementInstanceKey, key);
  tables.dues.delete(due.name, due.entry(value.dueDate, 'timer', key, value.elementInstanceKey));
}

function processOf(tables: MutableTables, { processDefinitionKey }: EventOf<'TIMER'>['value']): string {
  return tables.processes.get(processDefinitionKey)?.bpmnProcessId ?? '';
}
