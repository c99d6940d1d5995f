import { json } from '../../protocol/json.js';
import type { Method } from '../method.js';
import { assertTenant } from '../tenant.js';

interface EvaluateDecisionRequest {
  readonly decisionKey: string;
  readonly decisionId: string;
  readonly variables: string;
  readonly tenantId: string;
}

export const evaluateDecision: Method<EvaluateDecisionRequest, unknown> = async (request, backend) => {
  assertTenant(request.tenantId, 'EvaluateDecision');
  const { decisionKey, decisionId } = request;
  const value = { decisionKey, decisionId, variables: json.readDocument(request.variables) };
  const result = await backend.submit({ name: 'DECISION_EVALUATION EVALUATE', key: '-1', value }, 'start');
  return { ...result, failureMessage: result.evaluationFailureMessage };
};
