import { compile } from './compile.js';
import type { Expression } from './expression.js';

/** What a string becomes as a BigDecimal in Zeebe, and so a number. */
const numberPattern = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** Reads an attribute of a diagram: FEEL behind `=`, otherwise static text, where a numeric text is a number. */
export function parseExpression(text: string): Expression {
  const trimmed = text.trim();
  if (trimmed.startsWith('=')) return { kind: 'feel', source: trimmed.slice(1).trim() };
  if (numberPattern.test(text)) return { kind: 'static', value: staticNumber(text), source: text };
  return { kind: 'static', value: text, source: text };
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

function staticNumber(text: string): number | bigint {
  const number = Number(text);
  const isBigInteger = /^[+-]?\d+$/.test(text) && !Number.isSafeInteger(number);
  return isBigInteger ? BigInt(text) : number;
}
