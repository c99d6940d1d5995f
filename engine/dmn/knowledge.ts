import { FeelError, FeelFunction, type FeelValue } from '../feel/value/value.js';
import { checkType } from './check-type.js';
import type { KnowledgeModel, Logic, Parameter } from './decision-requirements-graph.js';
import { DecisionFailure, withNames, type Evaluation } from './evaluation.js';

export type EvaluateLogic = (logic: Logic, evaluation: Evaluation) => FeelValue;

/** Knowledge models as functions, by their names. */
export function functionsOf(models: readonly KnowledgeModel[], evaluation: Evaluation, evaluate: EvaluateLogic): [string, FeelFunction][] {
  return models.map((model) => {
    const inside = within(model, evaluation, evaluate);
    return [model.name, functionOf(model.parameters, inside, (called) => evaluate(model.logic, called))];
  });
}

/** What fails inside is an error to the caller, which makes null of it. */
export function functionOf(
  parameters: readonly Parameter[],
  evaluation: Evaluation,
  body: (called: Evaluation) => FeelValue,
): FeelFunction {
  return new FeelFunction(
    parameters.map(({ name }) => name),
    (args) => {
      try {
        const passed = parameters.map(({ name, type }, at) => [name, checkType(args[at] ?? null, type)] as const);
        return body(withNames(evaluation, passed));
      } catch (error) {
        if (error instanceof DecisionFailure) return new FeelError(error.message);
        throw error;
      }
    },
  );
}

/** An invocation has bound the parameters already. */
export function invoke(model: KnowledgeModel, evaluation: Evaluation, evaluate: EvaluateLogic): FeelValue {
  const inside = within(model, evaluation, evaluate);
  for (const { name, type } of model.parameters) {
    const value = inside.names(name);
    if (value === undefined) throw new DecisionFailure(`no parameter found with name '${name}'`);
    checkType(value, type);
  }
  return evaluate(model.logic, inside);
}

function within(model: KnowledgeModel, evaluation: Evaluation, evaluate: EvaluateLogic): Evaluation {
  return { ...withNames(evaluation, functionsOf(model.knowledge, evaluation, evaluate)), owner: model };
}
