/**
 * A JSON object whose values stay JSON text. Text keeps 1 apart from 1.0 and 64-bit numbers exact, which JavaScript's
 * numbers cannot; most values only pass through the engine, so they are never parsed at all.
 */
export type Documents = Readonly<Record<string, string>>;

/** The text of the whole object. */
export function documentText(documents: Documents, only?: readonly string[]): string {
  let text = '';
  for (const name of only ?? Object.keys(documents)) {
    const value = documents[name];
    if (value !== undefined) text += `${text ? ',' : ''}${JSON.stringify(name)}:${value}`;
  }
  return `{${text}}`;
}
