import { json } from '../../protocol/json.js';
import { defaultTenant } from '../../protocol/tenant.js';
import { assertTenant } from '../backend.js';
import type { Method } from '../method.js';

interface PublishRequest {
  readonly name: string;
  readonly correlationKey: string;
  readonly timeToLive: string;
  readonly messageId: string;
  readonly variables: string;
  readonly tenantId: string;
}

interface SetVariablesRequest {
  readonly elementInstanceKey: string;
  readonly variables: string;
  readonly local: boolean;
}

interface EvaluateDecisionRequest {
  readonly decisionKey: string;
  readonly decisionId: string;
  readonly variables: string;
  readonly tenantId: string;
}

export const publishMessage: Method<PublishRequest, unknown> = async (request, backend) => {
  assertTenant(request.tenantId, 'PublishMessage');
  const { name, correlationKey, messageId } = request;
  const variables = json.readDocument(request.variables);
  const value = { name, correlationKey, messageId, timeToLive: Number(request.timeToLive), variables };
  const key = await backend.submit({ name: 'MESSAGE PUBLISH', key: '-1', value }, 'start');
  return { key, tenantId: defaultTenant };
};

export const setVariables: Method<SetVariablesRequest, unknown> = async (request, backend) => {
  const { elementInstanceKey, local } = request;
  const value = { scopeKey: elementInstanceKey, local, variables: json.readDocument(request.variables) };
  return { key: await backend.submit({ name: 'VARIABLE_DOCUMENT UPDATE', key: '-1', value }, 'other') };
};

export const resolveIncident: Method<{ readonly incidentKey: string }, unknown> = async ({ incidentKey }, backend) => {
  await backend.submit({ name: 'INCIDENT RESOLVE', key: incidentKey, value: null }, 'other');
  return {};
};

export const evaluateDecision: Method<EvaluateDecisionRequest, unknown> = async (request, backend) => {
  assertTenant(request.tenantId, 'EvaluateDecision');
  const { decisionKey, decisionId } = request;
  const value = { decisionKey, decisionId, variables: json.readDocument(request.variables) };
  const result = await backend.submit({ name: 'DECISION_EVALUATION EVALUATE', key: '-1', value }, 'start');
  return { ...result, failureMessage: result.evaluationFailureMessage };
};
