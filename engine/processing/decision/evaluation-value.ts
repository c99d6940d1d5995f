import type { DecisionResult } from '../../dmn/evaluate-decision.js';
import { json } from '../../protocol/json.js';
import type { DecisionEvaluationValue, DecisionValue } from '../../protocol/values.js';
import type { State } from '../../state/state.js';

type Place = Pick<
  DecisionEvaluationValue,
  'bpmnProcessId' | 'processDefinitionKey' | 'processInstanceKey' | 'elementId' | 'elementInstanceKey'
>;

/** What the record of an evaluation says: what came out, and which rules of which decisions led to it. */
export function evaluationValue(state: State, decision: DecisionValue, result: DecisionResult, place: Place): DecisionEvaluationValue {
  return {
    ...place,
    decisionKey: decision.decisionKey,
    decisionId: decision.decisionId,
    decisionName: decision.decisionName,
    decisionVersion: decision.version,
    decisionRequirementsId: decision.decisionRequirementsId,
    decisionRequirementsKey: decision.decisionRequirementsKey,
    decisionOutput: result.ok ? json.write(result.output) : 'null',
    // Zeebe leaves them out of the record.
    variables: {},
    evaluatedDecisions: result.evaluatedDecisions.map((one) => {
      const known = [...state.decisions.values()].find(
        ({ decisionId, decisionRequirementsKey }) =>
          decisionId === one.decisionId && decisionRequirementsKey === decision.decisionRequirementsKey,
      );
      return {
        decisionId: one.decisionId,
        decisionName: one.name,
        decisionKey: known?.decisionKey ?? '-1',
        decisionVersion: known?.version ?? -1,
        decisionType: one.type,
        decisionOutput: json.write(one.output),
        evaluatedInputs: one.inputs.map(({ inputId, inputName, value }) => ({ inputId, inputName, inputValue: json.write(value) })),
        matchedRules: one.matchedRules.map(({ ruleId, ruleIndex, outputs }) => ({
          ruleId,
          ruleIndex,
          evaluatedOutputs: outputs.map(({ outputId, outputName, value }) => ({ outputId, outputName, outputValue: json.write(value) })),
        })),
        tenantId: decision.tenantId,
      };
    }),
    evaluationFailureMessage: result.ok ? '' : `Expected to evaluate decision '${decision.decisionId}', but ${result.message}`,
    failedDecisionId: result.ok ? '' : result.failedDecisionId,
    tenantId: decision.tenantId,
  };
}
