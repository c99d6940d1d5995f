import type { Expression } from '../feel/expression.js';
import { asText, parseExpression } from '../feel/parse-expression.js';
import { attribute, child, type ModdleElement } from './moddle.js';
import type { Problems } from './problems.js';

/** The error that an event catches; without a code it means every error. */
export function caughtError(definition: ModdleElement, problems: Problems): { readonly code?: Expression } {
  return caughtCode(
    definition,
    'errorRef',
    'errorCode',
    'The errorCode of the error catch event is not allowed to be an expression',
    problems,
  );
}

export function thrownError(definition: ModdleElement, problems: Problems): { readonly code?: Expression } {
  const error = child(definition, 'errorRef');
  if (!error) {
    problems.add(definition, 'Must reference an error');
    return {};
  }
  const code = attribute(error, 'errorCode');
  if (code === undefined) problems.add(definition, 'ErrorCode must be present and not empty');
  return thrownCode(code);
}

/** The escalation that an event catches; without a code it means every escalation. */
export function caughtEscalation(definition: ModdleElement, problems: Problems): { readonly code?: Expression } {
  return caughtCode(
    definition,
    'escalationRef',
    'escalationCode',
    'The escalationCode of the escalation catch event is not allowed to be an expression',
    problems,
  );
}

export function thrownEscalation(definition: ModdleElement, problems: Problems): { readonly code?: Expression } {
  const escalation = child(definition, 'escalationRef');
  if (!escalation) {
    problems.add(definition, 'Must reference an escalation');
    return {};
  }
  const code = attribute(escalation, 'escalationCode');
  return thrownCode(code);
}

/** Zeebe finds out about bad expressions here only when they run. */
function thrownCode(code: string | undefined): { readonly code?: Expression } {
  return { code: code === undefined ? undefined : asText(parseExpression(code)) };
}

/** A catch event cannot wait for a code that is known only later. */
function caughtCode(
  definition: ModdleElement,
  reference: string,
  property: string,
  notAnExpression: string,
  problems: Problems,
): { readonly code?: Expression } {
  const referenced = child(definition, reference);
  const code = referenced && attribute(referenced, property);
  if (code === undefined) return {};
  if (code.startsWith('=')) problems.add(definition, notAnExpression);
  return { code: parseExpression(code) };
}
