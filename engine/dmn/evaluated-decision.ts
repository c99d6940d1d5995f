import type { JsonValue } from '../feel/expression.js';
import type { Logic } from './decision-requirements-graph.js';

/** How a decision, or a knowledge model on its way, came to its output, for the record of the evaluation. */
export interface EvaluatedDecision {
  readonly decisionId: string;
  readonly name: string;
  readonly type: Exclude<Logic['kind'], 'FUNCTION'>;
  readonly output: JsonValue;
  readonly inputs: readonly EvaluatedInput[];
  readonly matchedRules: readonly MatchedRule[];
}

export interface EvaluatedInput {
  readonly inputId: string;
  readonly inputName: string;
  readonly value: JsonValue;
}

export interface MatchedRule {
  readonly ruleId: string;
  /** From 1. */
  readonly ruleIndex: number;
  readonly outputs: readonly EvaluatedOutput[];
}

export interface EvaluatedOutput {
  readonly outputId: string;
  readonly outputName: string;
  readonly value: JsonValue;
}
