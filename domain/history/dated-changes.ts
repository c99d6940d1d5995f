/**
 * History by date: each change says from when it holds, and none is ever overwritten. What held on a date is, field by field, the change
 * with the latest effect up to that date; of two with the same effect, the one that was written down later corrects the other.
 */
export interface DatedChange {
  /** Counts the changes of one record in the order in which they were written down. */
  readonly revision: number;
  /** A civil date. */
  readonly effectiveFrom: string;
  /** What it sets; `null` takes the field's value away. */
  readonly values: Readonly<Record<string, unknown>>;
}

/** The fields as they stood at the end of that civil date; undefined when the record did not hold yet. */
export function valuesOn(changes: readonly DatedChange[], date: string): Record<string, unknown> | undefined {
  const inEffect = changes.filter(({ effectiveFrom }) => effectiveFrom <= date).sort(byEffect);
  if (inEffect.length === 0) return undefined;
  const values: Record<string, unknown> = Object.assign({}, ...inEffect.map((change) => change.values));
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

/** What a change from one state to the other sets. */
export function changeBetween(before: object, after: object): Record<string, unknown> {
  const [old, wanted] = [before as Record<string, unknown>, after as Record<string, unknown>];
  const fields = [...new Set([...Object.keys(old), ...Object.keys(wanted)])];
  return Object.fromEntries(
    fields.filter((field) => canonical(old[field]) !== canonical(wanted[field])).map((field) => [field, wanted[field] ?? null]),
  );
}

/** Fields that another change sets with a later effect: a change from that date would not be seen today. */
export function overtaken(changes: readonly DatedChange[], fields: readonly string[], effectiveFrom: string): readonly string[] {
  return fields.filter((field) => changes.some((change) => change.effectiveFrom > effectiveFrom && field in change.values));
}

function byEffect(a: DatedChange, b: DatedChange): number {
  return a.effectiveFrom === b.effectiveFrom ? a.revision - b.revision : a.effectiveFrom < b.effectiveFrom ? -1 : 1;
}

/** Equal values have equal texts, whatever the order of their keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part)
            .filter(([, inner]) => inner !== undefined)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : part,
  );
}
