import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Answer } from './answer.js';

type Goldens = Readonly<Record<string, Answer>>;

const fileOf = (subject: string) => fileURLToPath(new URL(`golden/${subject}.json`, import.meta.url));

export function readGoldens(subject: string): Goldens {
  return existsSync(fileOf(subject)) ? (JSON.parse(readFileSync(fileOf(subject), 'utf8')) as Goldens) : {};
}

/** One answer a line, so that a change is one line in a diff. */
export function writeGoldens(subject: string, answers: ReadonlyMap<string, Answer>): void {
  const lines = [...answers].map(([key, answer]) => `${JSON.stringify(key)}: ${JSON.stringify(answer)}`);
  writeFileSync(fileOf(subject), `{\n${lines.join(',\n')}\n}\n`);
}

/** The order of keys is compared, too; only where Zeebe shows a memory address instead of a value, anything will do. */
export function isSame(theirs: Answer, ours: Answer): boolean {
  const [a, b] = [JSON.stringify(theirs), JSON.stringify(ours)];
  if (a === b || !a.includes(address)) return a === b;
  const pattern = a.split(/UnsafeBuffer\{[^}]*\}/).map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${pattern.join('.*')}$`).test(b);
}

const address = 'UnsafeBuffer{';
