/** Longer than this a timer of Node would fire at once. */
const longestMs = 2 ** 31 - 1;

export function after(ms: number, act: () => void): NodeJS.Timeout {
  return setTimeout(act, Math.min(ms, longestMs));
}
