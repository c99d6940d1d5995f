import { status } from '@grpc/grpc-js';
import { documentText, type Documents } from '../../protocol/documents.js';
import { json } from '../../protocol/json.js';
import type { Backend } from '../backend.js';
import { GatewayError } from '../gateway-error.js';
import type { Method } from '../method.js';
import { ofThisPartition } from '../partition.js';
import { assertTenant } from '../tenant.js';

interface CreateRequest {
  readonly processDefinitionKey: string;
  readonly bpmnProcessId: string;
  readonly version: number;
  readonly variables: string;
  readonly startInstructions: readonly { readonly elementId: string }[];
  readonly tenantId: string;
}

interface CreateWithResultRequest {
  readonly request: CreateRequest | null;
  readonly requestTimeout: string;
  readonly fetchVariables: readonly string[];
}

export const createProcessInstance: Method<CreateRequest, unknown> = async (request, backend) => {
  const { variables: _variables, ...created } = await create(request, backend);
  return created;
};

/** Answers when the instance has completed; one that is cancelled or terminated never answers, as in Zeebe. */
export const createProcessInstanceWithResult: Method<CreateWithResultRequest, unknown> = async (request, backend, call) => {
  if (!request.request) throw new GatewayError(status.INVALID_ARGUMENT, 'Expected a request to create a process instance, but none given');
  call.waitsFor(Number(request.requestTimeout));
  let tell: (variables: Documents) => void = () => undefined;
  const result = new Promise<Documents>((resolve) => (tell = resolve));
  const created = await create(request.request, backend, tell);
  call.onEnd(() => backend.processor.forgetResult(created.processInstanceKey));
  const variables = await result;
  const { fetchVariables } = request;
  return { ...created, variables: documentText(variables, fetchVariables.length > 0 ? fetchVariables : undefined) };
};

export const cancelProcessInstance: Method<{ readonly processInstanceKey: string }, unknown> = async (request, backend) => {
  const key = ofThisPartition(request.processInstanceKey);
  await backend.submit({ name: 'PROCESS_INSTANCE CANCEL', key, value: null }, 'finish');
  return {};
};

function create(request: CreateRequest, backend: Backend, onResult?: (variables: Documents) => void) {
  assertTenant(request.tenantId, 'CreateProcessInstance');
  const { bpmnProcessId, version, processDefinitionKey } = request;
  const startElementIds = request.startInstructions.map(({ elementId }) => elementId);
  const variables = json.readDocument(request.variables);
  const value = { bpmnProcessId, version, processDefinitionKey, variables, startElementIds };
  return backend.submit({ name: 'PROCESS_INSTANCE_CREATION CREATE', key: '-1', value }, 'start', onResult);
}
