import type { PolicyRow } from '../../../domain/policy/effect.js';
import { PolicyValues } from '../../../domain/policy/parameters.js';
import { policyFields, valueAt, type Column, type PolicyField } from './policy-fields.js';

/** What the form holds: money in yuan, dates and codes as lines, tables as rows; by parameter. */
type DraftRow = Readonly<Record<string, number | string | null | undefined>>;
export type ProposalDraft = Readonly<
  Record<string, number | boolean | string | readonly string[] | readonly DraftRow[] | null | undefined>
>;

export function draftOf(values: PolicyValues): ProposalDraft {
  return Object.fromEntries(
    policyFields.map((field) => {
      const value = valueAt(values, field.parameter);
      if (field.kind === 'fen') return [field.parameter, inYuan(value)];
      if (field.kind === 'table') return [field.parameter, rowsIn(value, field.columns, inYuan)];
      if (isLines(field)) return [field.parameter, Array.isArray(value) ? value.join('\n') : ''];
      return [field.parameter, value as ProposalDraft[string]];
    }),
  );
}

/** The values that the form says, or the parameters that are wrong. */
export function valuesOf(draft: ProposalDraft): { readonly values: PolicyValues } | { readonly wrong: readonly string[] } {
  const values: Record<string, unknown> = {};
  for (const field of policyFields) {
    const [name = '', part] = field.parameter.split('.');
    const value = given(field, draft[field.parameter]);
    // A group of which nothing is set is not there at all.
    if (part === undefined) values[name] = value;
    else if (value !== undefined) values[name] = { ...(values[name] as object | undefined), [part]: value };
  }
  const parsed = PolicyValues.safeParse(values);
  if (parsed.success) return { values: parsed.data };
  return { wrong: [...new Set(parsed.error.issues.map(({ path }) => fieldAt(path)))] };
}

function given(field: PolicyField, value: ProposalDraft[string]): unknown {
  if (isLines(field)) {
    const items = wordsIn(String(value ?? ''));
    return items.length === 0 && field.isRequired !== true ? undefined : items;
  }
  if (value === null || value === undefined || value === '') return undefined;
  if (field.kind === 'fen') return inFen(value);
  return field.kind === 'table' ? rowsIn(value, field.columns, inFen) : value;
}

const isLines = ({ kind }: PolicyField): boolean => kind === 'dates' || kind === 'codes';
const inYuan = (fen: unknown): number | undefined => (typeof fen === 'number' ? fen / 100 : undefined);
const inFen = (yuan: unknown): number | undefined => (typeof yuan === 'number' ? Math.round(yuan * 100) : undefined);

function rowsIn(
  value: unknown,
  columns: readonly Column[],
  money: (amount: unknown) => number | undefined,
): readonly DraftRow[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const cell = (row: PolicyRow, { name, kind }: Column) => [name, kind === 'fen' ? money(row[name]) : row[name]] as const;
  return value.map((row: PolicyRow) => Object.fromEntries(columns.map((column) => cell(row, column))));
}

/** What is wrong in a row or a list is wrong in its field. */
function fieldAt(path: readonly PropertyKey[]): string {
  const whole = path.filter((part) => typeof part === 'string').join('.');
  return policyFields.find(({ parameter }) => whole === parameter || whole.startsWith(`${parameter}.`))?.parameter ?? whole;
}

function wordsIn(text: string): readonly string[] {
  return text.split(/[\s,，、;；]+/).filter((word) => word !== '');
}
