import type { Appliers } from './applier.js';

export const processEventAppliers: Appliers<'PROCESS_EVENT'> = {
  TRIGGERING: (tables, { value }) => tables.triggers.set(value.scopeKey, value),
  TRIGGERED: (tables, { value }) => tables.triggers.delete(value.scopeKey),
};
