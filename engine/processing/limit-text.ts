/** What a worker says about a failure is kept up to this length, and shown to be cut. */
const longest = 10_000;

export function limitText(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}...` : text;
}
