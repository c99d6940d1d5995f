import type { ProcessEventValue } from '../../protocol/values.js';
import type { Appliers } from './applier.js';

export const processEventAppliers: Appliers<'PROCESS_EVENT'> = {
  TRIGGERING(tables, { value }) {
    if (value.isPassedOn) return;
    const pending = tables.triggers.get(value.scopeKey);
    const isDone = pending?.targetElementId === tables.elementInstances.get(value.scopeKey)?.value.elementId;
    tables.triggers.set(value.scopeKey, pending && isDone ? { ...pending, next: value } : value);
    const scope = tables.elementInstances.get(value.scopeKey);
    if (value.interrupts === undefined || !scope) return;
    // Tokens on their way come to nothing.
    tables.elementInstances.set(scope.key, { ...scope, interruptedBy: value.interrupts, pendingFlows: 0 });
    tables.takenFlows.delete(scope.key);
  },
  TRIGGERED(tables, { value }) {
    const { next, ...pending } = tables.triggers.get(value.scopeKey) ?? {};
    if (!next) tables.triggers.delete(value.scopeKey);
    else tables.triggers.set(value.scopeKey, next.targetElementId === value.targetElementId ? (pending as ProcessEventValue) : next);
    // The events that start instances happen to the definition; the new instance has kept them meanwhile.
    if (value.scopeKey === value.processDefinitionKey) tables.triggers.delete(value.processInstanceKey);
  },
};
