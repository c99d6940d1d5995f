import type { Expression } from '../feel/expression.js';
import { checkExpression, parseExpression } from '../feel/parse-expression.js';
import type { ModdleElement } from './moddle.js';
import type { Problems } from './problems.js';

const notFound = 'Expected expression but not found.';

/** Parses an expression that stands in `owner` and names a syntax error there. */
export function optionalExpression(owner: ModdleElement, text: string | undefined, problems: Problems): Expression | undefined {
  if (text === undefined) return undefined;
  const expression = parseExpression(text);
  const error = checkExpression(expression);
  if (error !== undefined) problems.addInExpression(owner, error);
  return expression;
}

export function requiredExpression(owner: ModdleElement, text: string | undefined, problems: Problems): Expression {
  const expression = optionalExpression(owner, text, problems);
  if (expression) return expression;
  problems.addInExpression(owner, notFound);
  return parseExpression('');
}

/** For collections, mappings and the like, where a forgotten `=` is always a mistake; absent is allowed. */
export function optionalFeel(owner: ModdleElement, text: string | undefined, problems: Problems): Expression | undefined {
  const expression = optionalExpression(owner, text, problems);
  if (expression?.kind === 'static') {
    problems.addInExpression(
      owner,
      `Expected expression but found static value '${text}'. An expression must start with '=' (e.g. '=${text}').`,
    );
  }
  return expression;
}

export function requiredFeel(owner: ModdleElement, text: string | undefined, problems: Problems): Expression {
  const expression = optionalFeel(owner, text, problems);
  if (expression) return expression;
  problems.addInExpression(owner, notFound);
  return parseExpression('');
}
