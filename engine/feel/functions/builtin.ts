import { valueText } from '../value/value-text.js';
import { FeelError, FeelFunction, type FeelValue } from '../value/value.js';

/** By name; of several, the first that takes as many arguments is called. */
export type Functions = Readonly<Record<string, readonly FeelFunction[]>>;

/** What stands in a body where no case fits: undefined. */
export type Body = (...args: FeelValue[]) => FeelValue | undefined;

export function builtin(parameters: string, body: Body, hasVarArgs = false): FeelFunction {
  const names = parameters === '' ? [] : parameters.split(', ');
  return new FeelFunction(
    names,
    (args) => {
      const result = body(...args);
      if (result !== undefined) return result;
      return new FeelError(`Illegal arguments: ${args.map((arg) => `'${valueText(arg)}'`).join(', ')}`);
    },
    hasVarArgs,
  );
}

export const varArgs = true;
