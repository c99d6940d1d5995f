import { changeBetween } from '../../../domain/history/dated-changes.js';

/** Carries one's own changes over to a newer version; `conflicts` are the fields that both changed. */
export function rebase<T extends object>(base: T, mine: object, newest: T): { readonly fields: T; readonly conflicts: readonly string[] } {
  const [ours, theirs] = [changeBetween(base, mine), changeBetween(base, newest)];
  const merged = Object.entries({ ...newest, ...ours }).filter(([, value]) => value !== null);
  return { fields: Object.fromEntries(merged) as T, conflicts: Object.keys(ours).filter((field) => field in theirs) };
}
