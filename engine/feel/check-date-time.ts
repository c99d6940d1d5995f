import { evaluateDateTime } from './evaluate-date-time.js';
import type { Expression } from './expression.js';

/** For deployment: why a static date-time can never work; FEEL is known only when it runs. */
export function checkDateTime(expression: Expression): string | undefined {
  if (expression.kind === 'feel') return undefined;
  const outcome = evaluateDateTime(expression, {}, 0);
  return outcome.ok ? undefined : outcome.message;
}
