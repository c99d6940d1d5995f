import type { Key } from './key.js';

/** What can go wrong while an element is worked on: the instance waits at an incident until someone helps. */
export type IncidentType =
  | 'IO_MAPPING_ERROR'
  | 'JOB_NO_RETRIES'
  | 'CONDITION_ERROR'
  | 'EXTRACT_VALUE_ERROR'
  | 'CALLED_ELEMENT_ERROR'
  | 'UNHANDLED_ERROR_EVENT'
  | 'MESSAGE_SIZE_EXCEEDED'
  | 'CALLED_DECISION_ERROR'
  | 'DECISION_EVALUATION_ERROR'
  | 'FORM_NOT_FOUND'
  | 'UNKNOWN';

export interface Failure {
  readonly ok: false;
  readonly errorType: IncidentType;
  readonly message: string;
  /** Where the variables stand that went wrong, if not in the element itself. */
  readonly variableScopeKey?: Key;
}

export type Outcome<T = void> = { readonly ok: true; readonly value: T } | Failure;

export function ok(): Outcome;
export function ok<T>(value: T): Outcome<T>;
export function ok(value?: unknown): Outcome<unknown> {
  return { ok: true, value };
}

export function incident(errorType: IncidentType, message: string, variableScopeKey?: Key): Failure {
  return { ok: false, errorType, message, ...(variableScopeKey === undefined ? {} : { variableScopeKey }) };
}
