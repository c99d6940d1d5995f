import { evaluateDecision } from '../../dmn/evaluate-decision.js';
import { json } from '../../protocol/json.js';
import { noKey } from '../../protocol/key.js';
import { reject, type Answer } from '../../protocol/rejection.js';
import type { DecisionValue } from '../../protocol/values.js';
import type { CommandOf } from '../command.js';
import type { Processing } from '../processing.js';
import type { Processor } from '../processor.js';
import { evaluationValue } from './evaluation-value.js';

/** Evaluates a decision outside any process. A failing evaluation is an answer too, not a rejection. */
export const evaluateDecisionCommand: Processor<'DECISION_EVALUATION EVALUATE'> = ({ value: request }, processing) => {
  const found = findDecision(request, processing);
  if (!found.ok) return found;
  const { state, definitions, nowMs } = processing;
  const { variables } = request;
  const read = (name: string) => (Object.hasOwn(variables, name) ? json.read(variables[name] ?? 'null') : undefined);
  const result = evaluateDecision(definitions.graph(found.value.decisionRequirementsKey), found.value.decisionId, read, nowMs);
  const value = evaluationValue(state, found.value, result, {
    bpmnProcessId: '',
    processDefinitionKey: noKey,
    processInstanceKey: noKey,
    elementId: '',
    elementInstanceKey: noKey,
  });
  const key = processing.nextKey();
  processing.event('DECISION_EVALUATION', result.ok ? 'EVALUATED' : 'FAILED', key, value);
  return { ok: true, value: { ...value, key } };
};

function findDecision(
  { decisionId, decisionKey }: CommandOf<'DECISION_EVALUATION EVALUATE'>['value'],
  { state }: Processing,
): Answer<DecisionValue> {
  if (decisionId) {
    const decision = state.latestDecision.get(decisionId);
    if (decision) return { ok: true, value: decision };
    return reject('INVALID_ARGUMENT', `Expected to evaluate decision '${decisionId}', but no decision found for id '${decisionId}'`);
  }
  if (Number(decisionKey) > 0) {
    const decision = state.decisions.get(decisionKey);
    if (decision) return { ok: true, value: decision };
    return reject('INVALID_ARGUMENT', `Expected to evaluate decision '${decisionKey}', but no decision found for key '${decisionKey}'`);
  }
  return reject('INVALID_ARGUMENT', 'Expected either a decision id or a valid decision key, but none provided');
}
