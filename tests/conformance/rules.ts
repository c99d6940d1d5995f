import { readFileSync } from 'node:fs';

/** The rules that docs/conformance.md lists: what each is called, and what it says. */
export function rules(): ReadonlyMap<string, string> {
  const text = readFileSync('docs/conformance.md', 'utf8');
  return new Map([...text.matchAll(/^\| `([\w-]+\/[\w-]+)` \| ([^|]+) \|$/gm)].map(([, id, rule]) => [id!, rule!]));
}
