import { unaryTest } from 'feelin';
import type { Problem } from '../../domain/api.js';
import { checkField } from './check-field.js';
import { formFields, type FormField } from './form-fields.js';

export type FormOutcome =
  | { readonly ok: true; readonly values: Readonly<Record<string, unknown>>; readonly engineVariables: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly fields: NonNullable<Problem['fields']> };

/** Checks what was filled in against the form itself, as form-js does in the browser; the browser's word is not taken for it. */
export function validateForm(schema: object, data: Readonly<Record<string, unknown>>): FormOutcome {
  const fields = formFields(schema);
  const problems = Object.keys(data)
    .filter((key) => !fields.some((field) => field.key === key))
    .map((field) => ({ field, message: '表单中没有此项' }));
  const values: Record<string, unknown> = {};
  const engineVariables: Record<string, unknown> = {};

  for (const field of fields.filter(({ isReadOnly }) => !isReadOnly)) {
    const value = isHidden(field, data) ? undefined : present(data[field.key]);
    const problem = isHidden(field, data) ? undefined : checkField(field, value);
    if (problem !== undefined) problems.push({ field: field.key, message: problem });

    if (value !== undefined) values[field.key] = value;
    // The process reads every one of its variables, so each is set: an unticked box is "no", an empty field is null.
    if (field.properties['engine'] === 'true') engineVariables[field.key] = value ?? (field.type === 'checkbox' ? false : null);
  }
  return problems.length > 0 ? { ok: false, fields: problems } : { ok: true, values, engineVariables };
}

function present(value: unknown): unknown {
  const isEmpty = value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
  return isEmpty ? undefined : typeof value === 'string' ? value.trim() || undefined : value;
}

/** A condition that can't be evaluated hides nothing: the field is then checked. */
function isHidden(field: FormField, data: Readonly<Record<string, unknown>>): boolean {
  return field.hiddenWhen.some((condition) => {
    try {
      return unaryTest(condition.replace(/^=/, ''), { ...data, '?': undefined }).value === true;
    } catch {
      return false;
    }
  });
}
