import { json } from '../../protocol/json.js';
import type { Method } from '../method.js';
import { ofThisPartition } from '../partition.js';

interface ModifyRequest {
  readonly processInstanceKey: string;
  readonly activateInstructions: readonly {
    readonly elementId: string;
    readonly ancestorElementInstanceKey: string;
    readonly variableInstructions: readonly { readonly variables: string; readonly scopeId: string }[];
  }[];
  readonly terminateInstructions: readonly { readonly elementInstanceKey: string }[];
}

export const modifyProcessInstance: Method<ModifyRequest, unknown> = async (request, backend) => {
  const { processInstanceKey, terminateInstructions } = request;
  const activateInstructions = request.activateInstructions.map(({ elementId, ancestorElementInstanceKey, variableInstructions }) => ({
    elementId,
    // 0 is what a client sends that says nothing.
    ancestorScopeKey: Number(ancestorElementInstanceKey) > 0 ? ancestorElementInstanceKey : '-1',
    variableInstructions: variableInstructions.map(({ variables, scopeId }) => ({
      elementId: scopeId,
      variables: json.readDocument(variables),
    })),
  }));
  const value = { processInstanceKey, activateInstructions, terminateInstructions };
  await backend.submit({ name: 'PROCESS_INSTANCE_MODIFICATION MODIFY', key: ofThisPartition(processInstanceKey), value }, 'other');
  return {};
};
