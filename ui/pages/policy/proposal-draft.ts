import { PolicyValues } from '../../../domain/policy/parameters.js';
import { policyFields, valueAt } from './policy-fields.js';

/** What the form holds: money in yuan, dates as lines; by parameter. */
export type ProposalDraft = Readonly<Record<string, number | boolean | string | null | undefined>>;

export function draftOf(values: PolicyValues): ProposalDraft {
  return Object.fromEntries(
    policyFields.map(({ parameter, kind }) => {
      const value = valueAt(values, parameter);
      if (kind === 'fen') return [parameter, Number(value) / 100];
      return [parameter, Array.isArray(value) ? value.join('\n') : (value as number | boolean | undefined)];
    }),
  );
}

/** The values that the form says, or the parameters that are wrong. */
export function valuesOf(draft: ProposalDraft): { readonly values: PolicyValues } | { readonly wrong: readonly string[] } {
  const values: Record<string, unknown> = {};
  for (const { parameter, kind } of policyFields) {
    const [name = '', part] = parameter.split('.');
    const given = draft[parameter];
    const value = kind === 'fen' ? Math.round(Number(given) * 100) : kind === 'dates' ? datesIn(String(given ?? '')) : (given ?? undefined);
    if (part === undefined) values[name] = value;
    else values[name] = { ...(values[name] as object | undefined), [part]: value };
  }
  const parsed = PolicyValues.safeParse(values);
  if (parsed.success) return { values: parsed.data };
  const paths = parsed.error.issues.map(({ path }) => path.filter((part) => typeof part === 'string').join('.'));
  return { wrong: [...new Set(paths)] };
}

function datesIn(text: string): readonly string[] {
  return text.split(/[\s,，、;；]+/).filter((date) => date !== '');
}
