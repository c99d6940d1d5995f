import { toJson } from '../feel/to-json.js';
import { valueText } from '../feel/value/value-text.js';
import type { FeelValue } from '../feel/value/value.js';
import { applyHitPolicy, defaultOutput } from './apply-hit-policy.js';
import type { DecisionRule, DecisionTable } from './decision-requirements-graph.js';
import type { EvaluatedInput, MatchedRule } from './evaluated-decision.js';
import { DecisionFailure, evaluateSource, evaluateTests, type Evaluation } from './evaluation.js';

/** Evaluates each input once, tests the rules in order and lets the hit policy choose; `details` tells how far it came. */
export function evaluateDecisionTable(
  table: DecisionTable,
  evaluation: Evaluation,
  details: { inputs: readonly EvaluatedInput[]; matchedRules: readonly MatchedRule[] },
): FeelValue {
  const inputs = table.inputs.map(({ source }) => evaluateSource(source, evaluation));
  details.inputs = table.inputs.map(({ id, name }, column) => ({ inputId: id, inputName: name, value: toJson(inputs[column] ?? null) }));

  const matched = table.rules.filter((rule) => matches(rule, inputs, evaluation));
  if (matched.length === 0) return defaultOutput(table, evaluation);

  const rules = table.hitPolicy === 'FIRST' ? matched.slice(0, 1) : matched;
  const outputs = rules.map((rule) =>
    table.outputs.map((_output, column) => evaluateSource(rule.outputEntries[column] ?? 'null', evaluation)),
  );
  details.matchedRules = rules.map((rule, at) => ({
    ruleId: rule.id,
    ruleIndex: table.rules.indexOf(rule) + 1,
    outputs: table.outputs.map(({ id, name }, column) => ({
      outputId: id,
      outputName: name,
      value: toJson(outputs[at]?.[column] ?? null),
    })),
  }));
  return applyHitPolicy(table, outputs);
}

function matches(rule: DecisionRule, inputs: readonly FeelValue[], evaluation: Evaluation): boolean {
  return inputs.every((input, column) => {
    const source = rule.inputEntries[column] ?? '';
    const result = source === '' || evaluateTests(source, input, evaluation);
    if (result === null || typeof result === 'boolean') return result === true;
    throw new DecisionFailure(`input entry must return true, false, or null, but found '${valueText(result)}'`);
  });
}
