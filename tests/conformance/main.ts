/** What `bin/conformance.mjs` runs: scripts against our engine and real ones. See README.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compareVersions } from './compare-versions.js';
import { diff } from './player/diff.js';
import { OurEngine } from './player/our-engine.js';
import { play, playOurs } from './player/play.js';
import { RealEngine } from './player/real-engine.js';
import type { Script, Step } from './player/script.js';
import { steps } from './player/steps.js';
import { knownDifferences } from './known-differences.js';
import { writeGoldens } from './goldens.js';
import { asJestTells, type Outcome } from './outcomes.js';
import { scripts } from './scripts/index.js';
import type { Trace } from './player/trace.js';

export interface Options {
  readonly java: string;
  readonly version: string;
  readonly only?: string | undefined;
  readonly script?: string | undefined;
  readonly record: boolean;
  readonly show: boolean;
  /** Where to write the outcomes, for what adds up test results. */
  readonly outputFile?: string | undefined;
  /** So many processes drawn from seeds in place of the scripts drawn by hand, and so many paths through each. */
  readonly generated?: string | undefined;
  readonly paths: string;
  readonly seed: string;
}

/** Answers whether both engines told the same, but for the known differences. */
export async function main(options: Options): Promise<boolean> {
  if (options.generated !== undefined) {
    const { java, version } = options;
    const { compareGenerated } = await import('./generated/compare.js');
    return compareGenerated({
      java,
      version,
      processes: Number(options.generated),
      paths: Number(options.paths),
      firstSeed: Number(options.seed),
      isRecorded: options.record,
    });
  }
  const chosen = options.script
    ? await scriptsIn(options.script)
    : scripts.filter(({ name }) => !options.only || name.includes(options.only));
  if (options.version !== '8.5.25') return compareVersions(options.java, options.version, chosen);
  const [real, ours] = [new RealEngine(options.java, options.version), new OurEngine()];
  const traces = new Map<string, Trace>();
  const outcomes: Outcome[] = [];
  const began = Date.now();
  for (const script of chosen) {
    const theirs = await play(script, real);
    traces.set(script.name, theirs);
    if (options.show) console.log(JSON.stringify(theirs, null, 1));
    if (options.record) continue;
    const differences = await compare(script, theirs, real, ours);
    outcomes.push({ name: script.name, differences, isKnown: knownDifferences.has(script.name) });
    if (differences.length > 0) console.log(`✗ ${script.name}\n${differences.join('\n')}\n`);
  }
  await Promise.all([real.close(), ours.close()]);
  if (options.record) writeGoldens(traces);
  if (options.outputFile !== undefined) writeFileSync(options.outputFile, asJestTells(outcomes, import.meta.filename));
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  const different = outcomes.filter(({ differences }) => differences.length > 0);
  const unexpected = different.filter(({ isKnown }) => !isKnown);
  console.log(
    `${chosen.length} scripts in ${seconds} s, ${different.length} tell something else than ${options.version}, ` +
      `${unexpected.length} of them not known to`,
  );
  return unexpected.length === 0 && chosen.length > 0;
}

/** A real engine under load may answer too late: what differs counts when it differs in a second play, too. */
async function compare(script: Script, theirs: Trace, real: RealEngine, ours: OurEngine): Promise<readonly string[]> {
  const told = await playOurs(script, ours);
  const names = [real.name, 'ours'] as const;
  const first = diff(theirs, told, names);
  return first.length === 0 ? first : diff(await play(script, real), told, names);
}

/**
 * A module whose `scripts` are scripts, or JSON: `{"resources": ["a.bpmn"], "steps": [["create", "a", {"x": 1}], …]}`
 * with the names of `player/steps.ts`.
 */
async function scriptsIn(file: string): Promise<readonly Script[]> {
  if (!file.endsWith('.json')) return ((await import(pathToFileURL(resolve(file)).href)) as { scripts: readonly Script[] }).scripts;

  const { resources, steps: written } = JSON.parse(readFileSync(file, 'utf8')) as {
    resources: string[];
    steps: [keyof typeof steps, ...never[]][];
  };
  return [
    {
      name: file,
      rules: [],
      resources: resources.map((path) => [path, readFileSync(resolve(dirname(file), path), 'utf8')]),
      steps: written.map(([name, ...values]) => (steps[name] as (...values: never[]) => Step)(...values)),
    },
  ];
}
