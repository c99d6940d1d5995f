import { compile, compileTests, EvaluationFailure, type Names, type OwnFunctions } from '../feel/compile.js';
import { FeelFunction, type FeelValue } from '../feel/value/value.js';
import type { Logic } from './decision-requirements-graph.js';
import type { EvaluatedDecision } from './evaluated-decision.js';

/** Why a decision has no output. */
export class DecisionFailure extends Error {}

/** What the evaluation of a piece of logic sees, and where it tells what it did. */
export interface Evaluation {
  readonly names: Names;
  readonly functions: OwnFunctions;
  readonly nowMs: number;
  /** The decision or knowledge model whose logic this is; only its own logic is told, not what is boxed inside. */
  readonly owner: { readonly id: string; readonly name: string; readonly logic: Logic };
  readonly evaluated: EvaluatedDecision[];
}

/** More names in front of those that can be seen. */
export function withNames(evaluation: Evaluation, names: Iterable<readonly [string, FeelValue]>): Evaluation {
  const own = new Map(names);
  if (own.size === 0) return evaluation;
  return {
    ...evaluation,
    names: (name) => own.get(name) ?? (own.has(name) ? null : evaluation.names(name)),
    functions: (name) => {
      const value = own.get(name);
      return value instanceof FeelFunction ? value : own.has(name) ? undefined : evaluation.functions(name);
    },
  };
}

export function evaluateSource(source: string, { names, nowMs, functions }: Evaluation): FeelValue {
  return orFail(() => compile(source)(names, nowMs, functions).value);
}

/** A decision table's cell against the input of its column. */
export function evaluateTests(source: string, input: FeelValue, evaluation: Evaluation): FeelValue {
  const { names, nowMs, functions } = withNames(evaluation, [['cellInput', input]]);
  return orFail(() => compileTests(source)(names, nowMs, functions).value);
}

function orFail(evaluate: () => FeelValue): FeelValue {
  try {
    return evaluate();
  } catch (error) {
    if (error instanceof EvaluationFailure) throw new DecisionFailure(error.message, { cause: error });
    throw error;
  }
}
