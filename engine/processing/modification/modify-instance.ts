import { reject } from '../../protocol/rejection.js';
import type { Key } from '../../protocol/key.js';
import type { Processor } from '../processor.js';
import { merge } from '../variable/merge.js';
import { activateInScopes } from './activate-in-scopes.js';
import { checkModification } from './check-modification.js';
import { terminateNow } from './terminate-now.js';

/** Moves a running instance: starts elements, ends others, all as one step. */
export const modifyInstance: Processor<'PROCESS_INSTANCE_MODIFICATION MODIFY'> = ({ value }, processing) => {
  const { processInstanceKey, activateInstructions, terminateInstructions } = value;
  const instance = processing.state.elementInstances.get(processInstanceKey);
  if (!instance) {
    return reject('NOT_FOUND', `Expected to modify process instance but no process instance found with key '${processInstanceKey}'`);
  }
  processing.concerns(processInstanceKey);
  const process = processing.definitions.process(instance.value.processDefinitionKey);
  const wrong = checkModification(value, process, processing.state);
  if (wrong) return wrong;

  const needed = new Set<Key>();
  const activated = activateInstructions.map((instruction) => {
    const element = process.elements.get(instruction.elementId)!;
    const place = { instance: instance.value, ancestorKey: instruction.ancestorScopeKey === '0' ? '-1' : instruction.ancestorScopeKey };
    const keys = activateInScopes(processing, element, place, (elementId, key) => {
      for (const { elementId: scopeId, variables } of instruction.variableInstructions) {
        const isMeant = scopeId === elementId || (scopeId === '' && elementId === process.id);
        if (isMeant) merge.local(processing, instance.value, key, variables);
      }
    });
    for (const key of keys) needed.add(key);
    return { ...instruction, ancestorScopeKeys: keys };
  });
  for (const { elementInstanceKey } of terminateInstructions) terminateNow(processing, elementInstanceKey, needed);

  processing.event('PROCESS_INSTANCE_MODIFICATION', 'MODIFIED', processInstanceKey, {
    processInstanceKey,
    activateInstructions: activated,
    terminateInstructions,
    tenantId: instance.value.tenantId,
  });
  return { ok: true, value: null };
};
