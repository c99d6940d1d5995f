/** A string (left as it is), or an integer too long to be sure that a JavaScript number holds it. */
const stringOrLong = /"(?:[^"\\]|\\.)*"|-?\d{16,}(?![\d.eE])/g;

/** Puts quotes around integers of sixteen digits and more, so that no 64-bit key loses its last digits in `JSON.parse`. */
export function quoteLongIntegers(json: string): string {
  return json.replace(stringOrLong, (match) => (match.startsWith('"') ? match : `"${match}"`));
}
