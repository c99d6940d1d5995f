import type { EventOf } from '../../protocol/record.js';
import { compensationIndex } from '../compensation-index.js';
import type { MutableTables } from '../state.js';
import type { Appliers } from './applier.js';

export const compensationSubscriptionAppliers: Appliers<'COMPENSATION_SUBSCRIPTION'> = {
  CREATED: put,
  TRIGGERED: put,
  COMPLETED: remove,
  DELETED: remove,
};

function put(tables: MutableTables, { key, value }: EventOf<'COMPENSATION_SUBSCRIPTION'>): void {
  tables.compensations.set(key, { ...value, key });
  for (const name of compensationIndex.names(value)) tables.compensationsBy.add(name, key);
}

function remove(tables: MutableTables, { key, value }: EventOf<'COMPENSATION_SUBSCRIPTION'>): void {
  tables.compensations.delete(key);
  for (const name of compensationIndex.names(value)) tables.compensationsBy.delete(name, key);
}
