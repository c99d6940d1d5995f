import type { Appliers } from './applier.js';

export const processEventAppliers: Appliers<'PROCESS_EVENT'> = {
  TRIGGERING(tables, { value }) {
    if (value.isPassedOn) return;
    tables.triggers.set(value.scopeKey, value);
    const scope = tables.elementInstances.get(value.scopeKey);
    if (value.interrupts === undefined || !scope) return;
    // Tokens on their way come to nothing.
    tables.elementInstances.set(scope.key, { ...scope, interruptedBy: value.interrupts, pendingFlows: 0 });
    tables.takenFlows.delete(scope.key);
  },
  TRIGGERED(tables, { value }) {
    tables.triggers.delete(value.scopeKey);
    // The events that start instances happen to the definition; the new instance has kept them meanwhile.
    if (value.scopeKey === value.processDefinitionKey) tables.triggers.delete(value.processInstanceKey);
  },
};
