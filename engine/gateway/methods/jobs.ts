import { json } from '../../protocol/json.js';
import type { Method } from '../method.js';
import { ofThisPartition } from '../partition.js';

interface CompleteRequest {
  readonly jobKey: string;
  readonly variables: string;
}

interface FailRequest extends CompleteRequest {
  readonly retries: number;
  readonly errorMessage: string;
  readonly retryBackOff: string;
}

interface ThrowErrorRequest extends CompleteRequest {
  readonly errorCode: string;
  readonly errorMessage: string;
}

export const completeJob: Method<CompleteRequest, unknown> = async ({ jobKey, variables }, backend) => {
  const value = { variables: json.readDocument(variables) };
  await backend.submit({ name: 'JOB COMPLETE', key: ofThisPartition(jobKey), value }, 'finish');
  return {};
};

export const failJob: Method<FailRequest, unknown> = async (request, backend) => {
  const { jobKey, retries, errorMessage } = request;
  const variables = json.readDocument(request.variables);
  const value = { retries, errorMessage, retryBackOff: Number(request.retryBackOff), variables };
  await backend.submit({ name: 'JOB FAIL', key: ofThisPartition(jobKey), value }, 'finish');
  return {};
};

export const throwError: Method<ThrowErrorRequest, unknown> = async (request, backend) => {
  const { jobKey, errorCode, errorMessage } = request;
  const value = { errorCode, errorMessage, variables: json.readDocument(request.variables) };
  await backend.submit({ name: 'JOB THROW_ERROR', key: ofThisPartition(jobKey), value }, 'finish');
  return {};
};

export const updateJobRetries: Method<{ readonly jobKey: string; readonly retries: number }, unknown> = async (request, backend) => {
  await backend.submit({ name: 'JOB UPDATE_RETRIES', key: ofThisPartition(request.jobKey), value: { retries: request.retries } }, 'other');
  return {};
};

export const updateJobTimeout: Method<{ readonly jobKey: string; readonly timeout: string }, unknown> = async (request, backend) => {
  await backend.submit(
    { name: 'JOB UPDATE_TIMEOUT', key: ofThisPartition(request.jobKey), value: { timeout: Number(request.timeout) } },
    'other',
  );
  return {};
};
