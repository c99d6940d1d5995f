import { budget, EvaluationLimit } from '../feel/budget.js';
import { namesIn } from '../feel/compile.js';
import type { JsonValue } from '../feel/expression.js';
import { toJson } from '../feel/to-json.js';
import type { FeelValue } from '../feel/value/value.js';
import type { Variables } from '../feel/variables.js';
import { checkType } from './check-type.js';
import type { Decision, DecisionRequirementsGraph } from './decision-requirements-graph.js';
import { evaluateLogic } from './evaluate-logic.js';
import type { EvaluatedDecision } from './evaluated-decision.js';
import { DecisionFailure, withNames, type Evaluation } from './evaluation.js';
import { functionsOf } from './knowledge.js';

export type DecisionResult =
  | { ok: true; output: JsonValue; evaluatedDecisions: EvaluatedDecision[] }
  | { ok: false; failedDecisionId: string; message: string; evaluatedDecisions: EvaluatedDecision[] };

/** Evaluates a decision after those it requires; all are told in the order of their evaluation. */
export function evaluateDecision(drg: DecisionRequirementsGraph, decisionId: string, variables: Variables, nowMs: number): DecisionResult {
  const evaluatedDecisions: EvaluatedDecision[] = [];
  const failed = (message: string): DecisionResult => ({
    ok: false,
    failedDecisionId: evaluatedDecisions.at(-1)?.decisionId ?? decisionId,
    message,
    evaluatedDecisions,
  });
  const decision = drg.decisions.find(({ id }) => id === decisionId);
  if (!decision) return failed(`no decision found with id '${decisionId}'`);
  const evaluation: Evaluation = {
    names: namesIn(variables),
    functions: () => undefined,
    nowMs,
    owner: decision,
    evaluated: evaluatedDecisions,
  };
  try {
    return budget.begin(() => ({ ok: true, output: toJson(evaluateWithRequired(drg, decision, evaluation)), evaluatedDecisions }));
  } catch (error) {
    if (error instanceof DecisionFailure) return failed(error.message);
    if (error instanceof EvaluationLimit) return failed(`the evaluation was stopped, since ${error.message}`);
    throw error;
  }
}

interface Visit {
  readonly decision: Decision;
  readonly results: [string, FeelValue][];
  next: number;
}

/**
 * A decision sees the results of those that it requires itself, and each requirement is evaluated anew, as in Zeebe. With a
 * stack of its own, as a file may hold a chain of thousands; the graph has no cycles, the model saw to that.
 */
function evaluateWithRequired(drg: DecisionRequirementsGraph, decision: Decision, evaluation: Evaluation): FeelValue {
  const byId = new Map(drg.decisions.map((one) => [one.id, one]));
  const path: Visit[] = [{ decision, results: [], next: 0 }];
  for (let top = path.at(-1); top; top = path.at(-1)) {
    const required = top.decision.requiredDecisionIds[top.next++];
    if (required !== undefined) {
      const found = byId.get(required);
      if (found) path.push({ decision: found, results: [], next: 0 });
      continue;
    }
    path.pop();
    const value = evaluateOne(top, evaluation);
    const caller = path.at(-1);
    if (!caller) return value;
    caller.results.push([top.decision.resultName, value]);
  }
  return null;
}

function evaluateOne({ decision, results }: Visit, evaluation: Evaluation): FeelValue {
  const seen = withNames(evaluation, results);
  const known = withNames(seen, functionsOf(decision.knowledge, evaluation, evaluateLogic));
  return checkType(evaluateLogic(decision.logic, { ...known, owner: decision }), decision.resultType);
}
