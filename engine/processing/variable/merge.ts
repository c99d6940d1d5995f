import type { Documents } from '../../protocol/documents.js';
import type { Key } from '../../protocol/key.js';
import type { Processing } from '../processing.js';
import { scope } from './scope.js';

/** The process that the scope belongs to. */
export interface VariableOwner {
  readonly bpmnProcessId: string;
  readonly processDefinitionKey: Key;
  readonly processInstanceKey: Key;
  readonly tenantId: string;
}

export const merge = { local: mergeLocal, propagating: mergePropagating };

/** Writes into this scope alone. */
function mergeLocal(processing: Processing, owner: VariableOwner, scopeKey: Key, documents: Documents): void {
  for (const [name, value] of Object.entries(documents)) put(processing, owner, scopeKey, name, value);
}

/**
 * From this scope outwards: a name is updated where it stands with another value; what is left is created at the root.
 * Zeebe's quirk, kept: a name that stands with an equal value does not stop there, and so is created at the root too.
 */
function mergePropagating(processing: Processing, owner: VariableOwner, scopeKey: Key, documents: Documents): void {
  const { state } = processing;
  const left = new Map(Object.entries(documents));
  let key = scopeKey;
  for (let parent = scope.parentOf(state, key); parent && left.size > 0; parent = scope.parentOf(state, key)) {
    for (const [name, value] of left) {
      const known = scope.local(state, key, name);
      if (known === undefined || known === value) continue;
      put(processing, owner, key, name, value);
      left.delete(name);
    }
    key = parent;
  }
  for (const [name, value] of left) put(processing, owner, key, name, value);
}

function put(processing: Processing, owner: VariableOwner, scopeKey: Key, name: string, value: string): void {
  const scopeVariables = processing.state.variables.get(scopeKey);
  const known = scopeVariables && Object.hasOwn(scopeVariables, name) ? scopeVariables[name] : undefined;
  if (known?.value === value) return;
  processing.event('VARIABLE', known ? 'UPDATED' : 'CREATED', known?.key ?? processing.nextKey(), {
    name,
    value,
    scopeKey,
    bpmnProcessId: owner.bpmnProcessId,
    processDefinitionKey: owner.processDefinitionKey,
    processInstanceKey: owner.processInstanceKey,
    tenantId: owner.tenantId,
  });
}
