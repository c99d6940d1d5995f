import type { Expression } from '../feel/expression.js';
import { checkExpression, parseExpression } from '../feel/parse-expression.js';
import type { ModdleElement } from './moddle.js';
import type { Problems } from './problems.js';

/** Parses an expression of `element` and names a syntax error there. */
export function optionalExpression(element: ModdleElement, text: string | undefined, problems: Problems): Expression | undefined {
  if (text === undefined) return undefined;
  const expression = parseExpression(text);
  const error = checkExpression(expression);
  if (error !== undefined) problems.add(element.id, error);
  return expression;
}

export function requiredExpression(element: ModdleElement, text: string | undefined, missing: string, problems: Problems): Expression {
  const expression = optionalExpression(element, text, problems);
  if (expression) return expression;
  problems.add(element.id, missing);
  return parseExpression('');
}

/** For conditions, mappings and correlation keys, where a forgotten `=` is always a mistake. */
export function requiredFeel(element: ModdleElement, text: string | undefined, missing: string, problems: Problems): Expression {
  const expression = requiredExpression(element, text, missing, problems);
  if (text !== undefined && expression.kind === 'static') {
    problems.add(
      element.id,
      `Expected expression but found static value '${text}'.` + ` An expression must start with '=' (e.g. '=${text}').`,
    );
  }
  return expression;
}
