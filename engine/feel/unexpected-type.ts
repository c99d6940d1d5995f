import { incident, type Failure } from '../protocol/outcome.js';
import type { FeelResult } from './compile.js';
import type { Expression } from './expression.js';
import { resultType } from './result-type.js';

/** Zeebe's words for a result of the wrong kind; `expected` is one name or several in brackets. */
export function unexpectedType(expression: Expression, expected: string, result: FeelResult): Failure {
  const expectedText = expected.startsWith('[') ? `one of '${expected}'` : `'${expected}'`;
  return incident(
    'EXTRACT_VALUE_ERROR',
    `Expected result of the expression '${expression.source}' to be ${expectedText},` +
      ` but was '${resultType(result.value)}'.${warningsText(result.warnings)}`,
  );
}

export function warningsText(warnings: readonly string[]): string {
  if (warnings.length === 0) return '';
  return ` The evaluation reported the following warnings:\n${warnings.join('\n')}`;
}
