import { compile } from './compile.js';
import type { Expression } from './expression.js';
import { toJson } from './to-json.js';
import { numberOfText } from './value/number.js';

/** Reads an attribute of a diagram: FEEL behind `=`, otherwise static text, where a numeric text is a number. */
export function parseExpression(text: string): Expression {
  if (text.startsWith('=') && text.length > 1) return { kind: 'feel', source: text.slice(1) };
  const number = numberOfText(text);
  return { kind: 'static', value: number === undefined ? text : toJson(number), source: text };
}

/** For what is text even when it looks like a number: assignee `123` is somebody's number. */
export function asText(expression: Expression): Expression {
  return expression.kind === 'static' ? { ...expression, value: expression.source } : expression;
}

/** Why the expression is no FEEL, in the words of a deployment error; undefined when it is fine. */
export function checkExpression(expression: Expression): string | undefined {
  if (expression.kind === 'static') return undefined;
  try {
    compile(expression.source);
    return undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return `failed to parse expression '${expression.source}': ${reason}`;
  }
}
