import type { PolicyValues } from './parameters.js';

/** A row of a value that is a table, by column. */
export type PolicyRow = Readonly<Record<string, number | string>>;
export type PolicyValue = number | boolean | string | readonly string[] | readonly PolicyRow[] | undefined;

/** One value that a new version changes; nested ones are named by their path, `temporaryAidTiers.light`. */
export interface PolicyChange {
  readonly parameter: string;
  readonly before: PolicyValue;
  readonly after: PolicyValue;
}

/** Everything in which two versions differ, in the order of their names. */
export function changesBetween(before: PolicyValues, after: PolicyValues): readonly PolicyChange[] {
  const [old, fresh] = [flat(before), flat(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .sort()
    .map((parameter) => ({ parameter, before: old.get(parameter), after: fresh.get(parameter) }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}

/** What the values come to for emergency aid (M14): the limit for each person concerned, by severity, in fen. */
export function emergencyLimitsFen({ dibaoStandardFen, temporaryAidTiers: tiers }: PolicyValues) {
  const limit = (tier: number) => Math.floor(dibaoStandardFen * tier);
  return { light: limit(tiers.light), medium: limit(tiers.medium), heavy: limit(tiers.heavy) };
}

/** The same dates or codes in another order are the same list; the rows of a table keep theirs. */
function flat(values: PolicyValues): ReadonlyMap<string, PolicyValue> {
  const found = new Map<string, PolicyValue>();
  for (const [name, value] of Object.entries(values)) {
    if (Array.isArray(value)) found.set(name, isList(value) ? [...value].sort() : value);
    else if (typeof value === 'object') for (const [part, inner] of Object.entries(value)) found.set(`${name}.${part}`, inner);
    else found.set(name, value);
  }
  return found;
}

function isList(value: readonly (string | PolicyRow)[]): value is readonly string[] {
  return value.every((item) => typeof item === 'string');
}
