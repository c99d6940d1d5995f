import { compile } from '../feel/compile.js';
import { evaluateRaw } from '../feel/evaluate-raw.js';
import type { JsonValue } from '../feel/expression.js';
import { toJson } from '../feel/to-json.js';
import type { Variables } from '../feel/variables.js';
import { applyHitPolicy } from './apply-hit-policy.js';
import type { DecisionRule, DecisionTable } from './decision-requirements-graph.js';
import type { EvaluatedInput, MatchedRule } from './evaluated-decision.js';

export interface DecisionTableResult {
  readonly output: JsonValue;
  readonly inputs: readonly EvaluatedInput[];
  readonly matchedRules: readonly MatchedRule[];
  readonly failure?: string;
}

/** Evaluates each input once, tests the rules in order and lets the hit policy choose. */
export function evaluateDecisionTable(table: DecisionTable, variables: Variables, nowMs: number): DecisionTableResult {
  const inputs: EvaluatedInput[] = [];
  const matchedRules: MatchedRule[] = [];
  const evaluate = (source: string): unknown => {
    const outcome = evaluateRaw({ kind: 'feel', source }, variables, nowMs);
    if (!outcome.ok) throw new EvaluationFailure(outcome.message);
    return outcome.value.value;
  };

  try {
    // Dates stay FEEL's own for the tests; only the record shows them as text.
    const values = table.inputs.map((input) => evaluate(input.source));
    for (const [index, input] of table.inputs.entries()) {
      inputs.push({ inputId: input.id, inputName: input.name, value: toJson(values[index]) });
    }
    for (const [index, rule] of table.rules.entries()) {
      if (!matches(rule, values, variables, nowMs)) continue;
      const outputs = table.outputs.map((output, column) => ({
        outputId: output.id,
        outputName: output.name,
        value: toJson(evaluate(rule.outputEntries[column] ?? 'null')),
      }));
      matchedRules.push({ ruleId: rule.id, ruleIndex: index + 1, outputs });
    }
    const evaluateJson = (source: string) => toJson(evaluate(source));
    const choice = applyHitPolicy(table, matchedRules, evaluateJson);
    return choice.ok
      ? { output: choice.output, inputs, matchedRules: choice.rules }
      : { output: null, inputs, matchedRules, failure: choice.message };
  } catch (error) {
    if (!(error instanceof EvaluationFailure)) throw error;
    return { output: null, inputs, matchedRules, failure: error.message };
  }
}

class EvaluationFailure extends Error {}

function matches(rule: DecisionRule, values: readonly unknown[], variables: Variables, nowMs: number): boolean {
  return rule.inputEntries.every((condition, column) => {
    if (condition === undefined) return true;
    try {
      return compile(condition)(variables, nowMs, values[column]).value === true;
    } catch (error) {
      throw new EvaluationFailure(error instanceof Error ? error.message : String(error));
    }
  });
}
