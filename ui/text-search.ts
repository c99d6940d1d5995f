/** Keeps the named search parameters as text, drops the rest: `?state=incident` → `{ state: 'incident' }`. */
export function textSearch<Name extends string>(...names: readonly Name[]) {
  return (search: Readonly<Record<string, unknown>>): { readonly [key in Name]?: string } => {
    const kept: { [key in Name]?: string } = {};
    for (const name of names) {
      const value = search[name];
      // The router reads `?version=3` as a number.
      if (typeof value === 'string' || typeof value === 'number') kept[name] = String(value);
    }
    return kept;
  };
}
