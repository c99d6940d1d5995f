import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
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

/** Objects have no order in JSON, but numbers and texts are compared as they are written. */
export function isSame(a: Answer, b: Answer): boolean {
  return isDeepStrictEqual(comparable(a), comparable(b));
}

function comparable(answer: Answer): unknown {
  return 'json' in answer
    ? {
        ...answer,
        json: JSON.parse(answer.json.replace(/-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?=[,\]}\s]|$)/g, '"#$&"').replace(/""#([^"]*)""/g, '"$1"')),
      }
    : answer;
}
