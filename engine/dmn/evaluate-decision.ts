import type { JsonValue } from '../feel/expression.js';
import { evaluateJson } from '../feel/evaluate.js';
import { lookUp, type Variables } from '../feel/variables.js';
import type { Decision, DecisionRequirementsGraph } from './decision-requirements-graph.js';
import type { EvaluatedDecision } from './evaluated-decision.js';
import { evaluateDecisionTable } from './evaluate-decision-table.js';

export type DecisionResult =
  | { ok: true; output: JsonValue; evaluatedDecisions: EvaluatedDecision[] }
  | { ok: false; failedDecisionId: string; message: string; evaluatedDecisions: EvaluatedDecision[] };

/** Evaluates a decision after those it requires, each once; they are told in the order of their evaluation. */
export function evaluateDecision(drg: DecisionRequirementsGraph, decisionId: string, variables: Variables, nowMs: number): DecisionResult {
  const evaluatedDecisions: EvaluatedDecision[] = [];
  const results = new Map<string, JsonValue>();
  const visible = (name: string): JsonValue | undefined => (results.has(name) ? results.get(name) : lookUp(variables, name));

  for (const decision of inOrder(drg, decisionId)) {
    const evaluation = evaluateOne(decision, visible, nowMs);
    evaluatedDecisions.push(evaluation.evaluated);
    if (evaluation.failure !== undefined) {
      return { ok: false, failedDecisionId: decision.id, message: evaluation.failure, evaluatedDecisions };
    }
    const { output } = evaluation.evaluated;
    if (decision.id === decisionId) return { ok: true, output, evaluatedDecisions };
    // By id, too: diagrams without a variable element refer to the decision itself.
    results.set(decision.id, output);
    results.set(decision.resultName, output);
  }
  return {
    ok: false,
    failedDecisionId: decisionId,
    message: `no decision found for id '${decisionId}'`,
    evaluatedDecisions,
  };
}

/**
 * The decision last, before it what it requires. The graph has no cycles; the model saw to that. With a stack of its
 * own, as a file may hold a chain of thousands.
 */
function inOrder(drg: DecisionRequirementsGraph, decisionId: string): Decision[] {
  const byId = new Map(drg.decisions.map((decision) => [decision.id, decision]));
  const ordered = new Set<Decision>();
  const path: { readonly decision: Decision; next: number }[] = [];
  const enter = (id: string): void => {
    const decision = byId.get(id);
    if (decision && !ordered.has(decision)) path.push({ decision, next: 0 });
  };

  enter(decisionId);
  for (let top = path.at(-1); top; top = path.at(-1)) {
    const required = top.decision.requiredDecisionIds[top.next++];
    if (required !== undefined) {
      enter(required);
      continue;
    }
    ordered.add(top.decision);
    path.pop();
  }
  return [...ordered];
}

function evaluateOne(
  decision: Decision,
  variables: Variables,
  nowMs: number,
): { readonly evaluated: EvaluatedDecision; readonly failure?: string } {
  const { id, name, logic } = decision;
  if (logic.kind === 'DECISION_TABLE') {
    const { output, inputs, matchedRules, failure } = evaluateDecisionTable(logic, variables, nowMs);
    return {
      evaluated: { decisionId: id, name, type: 'DECISION_TABLE', output, inputs, matchedRules },
      failure,
    };
  }
  const outcome = evaluateJson({ kind: 'feel', source: logic.source }, variables, nowMs);
  return {
    evaluated: {
      decisionId: id,
      name,
      type: logic.kind,
      output: outcome.ok ? outcome.value : null,
      inputs: [],
      matchedRules: [],
    },
    failure: outcome.ok ? undefined : outcome.message,
  };
}
