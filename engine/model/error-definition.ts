import type { Expression } from '../feel/expression.js';
import { parseExpression } from '../feel/parse-expression.js';
import { attribute, child, type ModdleElement } from './moddle.js';
import type { Problems } from './problems.js';

/** The error of an event; without a code it means every error. */
export function errorDefinition(element: ModdleElement, definition: ModdleElement, problems: Problems): { readonly code?: Expression } {
  const error = child(definition, 'errorRef');
  if (!error) return {};

  const code = attribute(error, 'errorCode');
  if (code === undefined) {
    problems.add(error.id ?? element.id, 'ErrorCode must be present and not empty');
    return {};
  }
  if (code.trim().startsWith('=')) {
    problems.add(error.id ?? element.id, `An error code has to be static text, but was the expression '${code}'`);
  }
  return { code: parseExpression(code) };
}
