const mostCharacters = 4 * 1024 * 1024;

/**
 * Parses a text once as long as it is remembered: the same file comes again when it is deployed once more, and when an engine starts
 * with it. What was parsed is never changed. The oldest is forgotten when the texts become many.
 */
export function remembering<T>(parse: (text: string) => Promise<T>): (text: string) => Promise<T> {
  const parsed = new Map<string, Promise<T>>();
  let characters = 0;
  return (text) => {
    const known = parsed.get(text);
    if (known) return known;
    const result = parse(text);
    parsed.set(text, result);
    characters += text.length;
    for (const oldest of parsed.keys()) {
      if (characters <= mostCharacters) break;
      parsed.delete(oldest);
      characters -= oldest.length;
    }
    return result;
  };
}
