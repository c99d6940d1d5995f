import { status } from '@grpc/grpc-js';
import { documentText, type Documents } from '../../protocol/documents.js';
import { json } from '../../protocol/json.js';
import { assertTenant, type Backend } from '../backend.js';
import { GatewayError } from '../gateway-error.js';
import type { Method } from '../method.js';

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

const defaultTimeoutMs = 15_000;

export const createProcessInstance: Method<CreateRequest, unknown> = async (request, backend) => {
  const { variables: _variables, ...created } = await create(request, backend);
  return created;
};

/** Answers when the instance has completed; one that is terminated never answers, as in Zeebe. */
export const createProcessInstanceWithResult: Method<CreateWithResultRequest, unknown> = async (call, backend) => {
  const { request, fetchVariables } = call;
  if (!request) throw new GatewayError(status.INVALID_ARGUMENT, 'Expected a request to create a process instance, but none given');
  const timeoutMs = Number(call.requestTimeout) > 0 ? Number(call.requestTimeout) : defaultTimeoutMs;

  let timer: NodeJS.Timeout | undefined;
  let tell: (variables: Documents) => void = () => undefined;
  const result = new Promise<Documents>((resolve) => (tell = resolve));
  const created = await create(request, backend, tell);
  const timeout = new Promise<never>((_resolve, fail) => {
    timer = setTimeout(() => {
      backend.processor.forgetResult(created.processInstanceKey);
      fail(
        new GatewayError(status.DEADLINE_EXCEEDED, 'Time out between gateway and broker: the process instance has not completed in time'),
      );
    }, timeoutMs);
  });
  try {
    const variables = await Promise.race([result, timeout]);
    return { ...created, variables: documentText(variables, fetchVariables.length > 0 ? fetchVariables : undefined) };
  } finally {
    clearTimeout(timer);
  }
};

export const cancelProcessInstance: Method<{ readonly processInstanceKey: string }, unknown> = async (request, backend) => {
  await backend.submit({ name: 'PROCESS_INSTANCE CANCEL', key: request.processInstanceKey, value: null }, 'other');
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
