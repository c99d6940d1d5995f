import type { EventOf } from '../../protocol/record.js';
import type { MutableTables } from '../state.js';
import { changesNothing, type Appliers } from './applier.js';

export const variableAppliers: Appliers<'VARIABLE'> = { CREATED: put, UPDATED: put, MIGRATED: changesNothing };
export const variableDocumentAppliers: Appliers<'VARIABLE_DOCUMENT'> = { UPDATED: changesNothing };

function put(tables: MutableTables, { key, value }: EventOf<'VARIABLE'>): void {
  const scope = tables.variables.get(value.scopeKey);
  tables.variables.set(value.scopeKey, { ...scope, [value.name]: { key, value: value.value } });
}
