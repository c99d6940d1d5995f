import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Script } from '../player/script.js';
import type { PlayedPath } from './play-paths.js';

const file = join(import.meta.dirname, 'golden.json.gz');

/** A drawn process and what Zeebe 8.5.25 told of the paths through it. The files are kept, so that the artist may change. */
export interface Golden {
  readonly seed: number;
  readonly resources: Script['resources'];
  readonly paths: readonly PlayedPath[];
}

export function readGeneratedGoldens(): readonly Golden[] {
  return JSON.parse(gunzipSync(readFileSync(file)).toString()) as readonly Golden[];
}

export function writeGeneratedGoldens(goldens: readonly Golden[]): void {
  writeFileSync(file, gzipSync(JSON.stringify([...goldens].sort((one, other) => one.seed - other.seed)), { level: 9 }));
}
