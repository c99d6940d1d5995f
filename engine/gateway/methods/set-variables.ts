import { json } from '../../protocol/json.js';
import type { Method } from '../method.js';
import { ofThisPartition } from '../partition.js';

interface SetVariablesRequest {
  readonly elementInstanceKey: string;
  readonly variables: string;
  readonly local: boolean;
}

export const setVariables: Method<SetVariablesRequest, unknown> = async (request, backend) => {
  const { elementInstanceKey, local } = request;
  const value = { scopeKey: ofThisPartition(elementInstanceKey), local, variables: json.readDocument(request.variables) };
  return { key: await backend.submit({ name: 'VARIABLE_DOCUMENT UPDATE', key: '-1', value }, 'other') };
};
