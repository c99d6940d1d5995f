import { evaluateDecision } from '../../dmn/evaluate-decision.js';
import { evaluateString } from '../../feel/evaluate.js';
import type { Expression } from '../../feel/expression.js';
import { incident, ok, type Outcome } from '../../protocol/outcome.js';
import type { ElementContext } from '../elements/element-context.js';
import { evaluationValue } from './evaluation-value.js';

/** Evaluates the latest version of a decision with what the element can see. The value is JSON text. */
export function decide(decisionIdExpression: Expression, context: ElementContext): Outcome<string> {
  const { processing, state, key, value, variables, nowMs } = context;
  const decisionId = evaluateString(decisionIdExpression, variables, nowMs);
  if (!decisionId.ok) return decisionId;
  const decision = state.latestDecision.get(decisionId.value);
  if (!decision) {
    return incident(
      'CALLED_DECISION_ERROR',
      `Expected to evaluate decision '${decisionId.value}', but no decision found for id '${decisionId.value}'`,
    );
  }

  const graph = processing.definitions.graph(decision.decisionRequirementsKey);
  const result = evaluateDecision(graph, decision.decisionId, variables, nowMs);
  const record = evaluationValue(state, decision, result, {
    bpmnProcessId: value.bpmnProcessId,
    processDefinitionKey: value.processDefinitionKey,
    processInstanceKey: value.processInstanceKey,
    elementId: value.elementId,
    elementInstanceKey: key,
  });
  processing.event('DECISION_EVALUATION', result.ok ? 'EVALUATED' : 'FAILED', processing.nextKey(), record);
  return result.ok ? ok(record.decisionOutput) : incident('DECISION_EVALUATION_ERROR', record.evaluationFailureMessage);
}
