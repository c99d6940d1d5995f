/**
 * Names that a form declares: keys of its fields, and what its conditions, expressions and texts read. A task shows these variables of its
 * process and no others.
 */
export function declaredNames(schema: object): ReadonlySet<string> {
  const names = new Set<string>();
  collect(schema, names);
  return names;
}

function collect(value: unknown, names: Set<string>): void {
  if (Array.isArray(value)) return value.forEach((item) => collect(item, names));
  if (typeof value === 'string') return readsOf(value).forEach((name) => names.add(name));
  if (typeof value !== 'object' || value === null) return;
  for (const [property, inner] of Object.entries(value)) {
    if ((property === 'key' || property === 'valuesKey') && typeof inner === 'string') names.add(inner);
    collect(inner, names);
  }
}

/** `=amountFen > 0` and `批准 {{amountFen}} 分` read `amountFen`; words of the language do no harm, for no variable is called so. */
function readsOf(text: string): readonly string[] {
  const expressions = text.startsWith('=') ? [text] : [...text.matchAll(/{{(.*?)}}/gs)].map(([, inner]) => inner ?? '');
  return expressions.flatMap((expression) => expression.replace(/"[^"]*"/g, '').match(/[A-Za-z_]\w*/g) ?? []);
}
