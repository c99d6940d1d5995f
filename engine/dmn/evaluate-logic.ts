import { budget } from '../feel/budget.js';
import { toJson } from '../feel/to-json.js';
import { EntriesContext } from '../feel/value/context.js';
import { FeelFunction, type FeelValue } from '../feel/value/value.js';
import type { Logic } from './decision-requirements-graph.js';
import { evaluateDecisionTable } from './evaluate-decision-table.js';
import type { EvaluatedDecision } from './evaluated-decision.js';
import { evaluateSource, withNames, type Evaluation } from './evaluation.js';
import { functionOf, invoke } from './knowledge.js';

/** Evaluates, and tells about it if it is all of a decision's logic. */
export function evaluateLogic(logic: Logic, evaluation: Evaluation): FeelValue {
  budget.spend();
  const details: { inputs: EvaluatedDecision['inputs']; matchedRules: EvaluatedDecision['matchedRules'] } = {
    inputs: [],
    matchedRules: [],
  };
  let output: FeelValue = null;
  try {
    output = logic.kind === 'DECISION_TABLE' ? evaluateDecisionTable(logic, evaluation, details) : evaluateBoxed(logic, evaluation);
    return output;
  } finally {
    const { id, name, logic: own } = evaluation.owner;
    if (own === logic && logic.kind !== 'FUNCTION') {
      evaluation.evaluated.push({ decisionId: id, name, type: logic.kind, output: toJson(output), ...details });
    }
  }
}

function evaluateBoxed(logic: Exclude<Logic, { kind: 'DECISION_TABLE' }>, evaluation: Evaluation): FeelValue {
  switch (logic.kind) {
    case 'LITERAL_EXPRESSION':
      return evaluateSource(logic.source, evaluation);
    case 'UNKNOWN':
      return null;
    case 'LIST':
      return logic.items.map((item) => evaluateLogic(item, evaluation));
    case 'RELATION':
      return logic.rows.map(
        (row) => new EntriesContext(new Map(row.map(({ name, logic: cell }) => [name, evaluateLogic(cell, evaluation)]))),
      );
    case 'CONTEXT':
      return evaluateContext(logic, evaluation);
    case 'INVOCATION': {
      const bound = logic.bindings.map(({ name, source }) => [name, evaluateSource(source, evaluation)] as const);
      return invoke(logic.model, withNames(evaluation, bound), evaluateLogic);
    }
    case 'FUNCTION':
      return functionOf(logic.parameters, evaluation, (called) => evaluateSource(logic.source, called));
  }
}

/** Later entries see earlier ones; an entry without a name is the result of the whole. */
function evaluateContext({ entries, result }: Extract<Logic, { kind: 'CONTEXT' }>, evaluation: Evaluation): FeelValue {
  const values = new Map<string, FeelValue>();
  for (const { name, logic } of entries) values.set(name, evaluateLogic(logic, withNames(evaluation, values)));
  if (result) return evaluateLogic(result, withNames(evaluation, values));
  const functions = [...values].flatMap(([name, value]) => (value instanceof FeelFunction ? [[name, [value]] as const] : []));
  return new EntriesContext(values, new Map(functions));
}
