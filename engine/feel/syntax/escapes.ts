const escapes: readonly (readonly [RegExp, string])[] = [
  [/(?<!\\)\\n/g, '\n'],
  [/(?<!\\)\\r/g, '\r'],
  [/(?<!\\)\\t/g, '\t'],
  [/(?<!\\)\\b/g, '\b'],
  [/(?<!\\)\\f/g, '\f'],
  [/(?<!\\)\\'/g, "'"],
  [/(?<!\\)\\"/g, '"'],
  [/\\\\/g, '\\'],
];

/** One after the other over the whole text, as Zeebe does; others (`\u269D`, `\d`) stay as they are. */
export function translateEscapes(text: string): string {
  if (!text.includes('\\')) return text;
  return escapes.reduce((translated, [pattern, character]) => translated.replace(pattern, () => character), text);
}
