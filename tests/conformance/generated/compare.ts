/** What `npm run conformance -- --generated 1000` runs: seeded processes and paths, on the real engine and on ours. */
import type { Trace } from '../player/trace.js';
import { seeded } from '../../support/seeded.js';
import { draw } from './draw.js';
import { writeGeneratedGoldens, type Golden } from './goldens.js';
import { OurContender } from './our-contender.js';
import { follow, playPaths, type Choose, type PlayedPath } from './play-paths.js';
import { RealContender } from './real-contender.js';
import { render } from './render.js';
import { shrink, type Case } from './shrink.js';
import { differences as differencesOf } from './told.js';
import { Walk } from './walk.js';

export interface GeneratedOptions {
  readonly java: string;
  readonly version: string;
  readonly processes: number;
  readonly paths: number;
  readonly firstSeed: number;
  /** Keeps what it told, for `npm test`. */
  readonly isRecorded: boolean;
}

interface Found {
  readonly seed: number;
  readonly path: number;
  readonly case: Case;
  readonly lines: readonly string[];
}

const leftOver = 'left over';

const seconds = (began: number): string => ((Date.now() - began) / 1000).toFixed(0);

/** Seeds of paths stay apart from those of processes. */
export const pathSeed = (seed: number, path: number): number => seed * 1_000 + path;

export function walks(seed: number, paths: number): Choose[] {
  return Array.from({ length: paths }, (_, path) => {
    const walk = new Walk(seeded(pathSeed(seed, path)), `k${path}`);
    return (sight) => walk.next(sight());
  });
}

/** How many differences are made small and shown; the others are named. */
const shown = 8;

/** Two real engines at a time: each waits for its clock more than it works. */
const lanes = 3;

/** Answers whether our engine told the same each time, and had nothing left at the end. */
export async function compareGenerated(options: GeneratedOptions): Promise<boolean> {
  const began = Date.now();
  const totals = { processes: 0, refused: 0, given: 0, paths: 0, steps: 0, different: 0 };
  const found: Found[] = [];
  const goldens: Golden[] = [];
  let next = options.firstSeed;
  const end = options.firstSeed + options.processes;

  await Promise.all(
    Array.from({ length: lanes }, async () => {
      let real = new RealContender(options.java, options.version);
      const ours = new OurContender();
      while (next < end) {
        const seed = next++;
        const drawn = draw(seed);
        const resources = render(drawn);
        const theirs = await playPaths(resources, walks(seed, options.paths), real).catch((error: Error) => error);
        if (theirs instanceof Error) {
          console.log(`seed ${seed} left out, for the real engine has ended: ${theirs.message.slice(0, 200)}`);
          totals.given++;
          await real.close();
          real = new RealContender(options.java, options.version);
          continue;
        }
        const own = await playOnOurs(resources, theirs, ours);
        const differences = await lastingDifferences(resources, theirs, own, real);
        goldens.push({ seed, resources, paths: theirs });
        totals.processes++;
        totals.refused += theirs[0]?.steps.length === 0 ? 1 : 0;
        for (const [path, { steps }] of theirs.entries()) {
          totals.paths++;
          totals.steps += steps.length;
          const lines = differences[path] ?? [];
          if (lines.length === 0) continue;
          totals.different++;
          found.push({ seed, path, case: { drawn, steps }, lines });
          console.log(`seed ${seed} path ${path} differs: ${kindOf(lines)}`);
        }
        if (totals.processes % 100 === 0)
          console.log(`${totals.processes} processes, ${totals.different} paths differ, ${seconds(began)} s`);
      }
      await Promise.all([real.close(), ours.close()]);
    }),
  );
  // What differs is told below, and is no measure until it is mended.
  if (options.isRecorded) writeGeneratedGoldens(goldens.filter(({ seed }) => !found.some((one) => one.seed === seed)));
  const { processes, refused, given, paths, steps, different } = totals;
  console.log(
    `${processes} processes (${refused} refused, ${given} more left out) from seed ${options.firstSeed}, ${paths} paths, ${steps} steps in ${seconds(began)} s: ` +
      `${different} paths tell something else than ${options.version}`,
  );
  const kinds = new Map<string, Found[]>();
  for (const one of found) kinds.set(kindOf(one.lines), [...(kinds.get(kindOf(one.lines)) ?? []), one]);
  for (const [kind, all] of kinds)
    console.log(
      `${all.length} × ${kind}: ${all
        .slice(0, 10)
        .map(({ seed, path }) => `${seed}/${path}`)
        .join(' ')}`,
    );
  // Of each kind the shortest.
  const shortest = [...kinds.values()].map((all) =>
    all.reduce((one, other) => (other.case.steps.length < one.case.steps.length ? other : one)),
  );
  await explain(shortest.slice(0, shown), options);
  return different === 0;
}

/** What differs, path by path. A real engine under load may be looked at too early: what differs counts when it differs in a second play, too. */
async function lastingDifferences(
  resources: ReturnType<typeof render>,
  theirs: readonly PlayedPath[],
  own: readonly PlayedPath[],
  real: RealContender,
): Promise<readonly (readonly string[])[]> {
  const compare = (played: readonly PlayedPath[]) =>
    played.map(({ trace }, path) => differencesOf(trace, own[path]?.trace ?? {}, [real.name, 'ours']));
  const first = compare(theirs);
  if (first.every((lines) => lines.length === 0)) return first;
  const second = compare(
    await playPaths(
      resources,
      theirs.map(({ steps }) => follow(steps)),
      real,
    ),
  );
  return first.map((lines, path) => (lines.length === 0 ? lines : (second[path] ?? lines)));
}

/** An exception is part of the story, and so is what an engine has not forgotten when all has ended. */
export async function playOnOurs(
  resources: ReturnType<typeof render>,
  theirs: readonly PlayedPath[],
  ours: OurContender,
): Promise<PlayedPath[]> {
  let empty: string | undefined;
  const left: string[] = [];
  try {
    const played = await playPaths(
      resources,
      theirs.map(({ steps }) => follow(steps)),
      ours,
      {
        afterStep: () => void (empty ??= JSON.stringify(ours.dump())),
        afterPath: () => {
          const dump = JSON.stringify(ours.dump());
          left.push(dump === empty ? '' : whatIsLeft(empty!, dump));
        },
      },
    );
    return played.map((path, at) => (left[at] ? { ...path, trace: { ...path.trace, [leftOver]: [left[at]] } } : path));
  } catch (error) {
    return theirs.map(({ steps }) => ({ steps, trace: { calls: [`our engine broke: ${(error as Error).message.slice(0, 500)}`] } }));
  }
}

function whatIsLeft(empty: string, now: string): string {
  const [before, after] = [JSON.parse(empty), JSON.parse(now)] as Record<string, unknown[]>[];
  const tables = Object.keys(after!).filter((name) => JSON.stringify(before![name]) !== JSON.stringify(after![name]));
  return tables.map((name) => `${name}: ${JSON.stringify(after![name]).slice(0, 300)}`).join('; ');
}

/** Differences that look alike often have one cause: the first line that differs, without names and numbers. */
function kindOf(lines: readonly string[]): string {
  const first = lines.find((line) => /^ {4}[-+] /.test(line)) ?? '';
  return first
    .trim()
    .replace(/\d+/g, 'n')
    .replace(/"[^"]*"|\{.*\}/g, '…')
    .slice(0, 80);
}

/** Makes each small and prints what is left of it. */
async function explain(found: readonly Found[], options: GeneratedOptions) {
  if (found.length === 0) return;
  const [real, ours] = [new RealContender(options.java, options.version), new OurContender()];
  for (const { seed, path, case: whole, lines } of found) {
    const differences = async ({ drawn, steps }: Case): Promise<string[]> => {
      const resources = render(drawn);
      const theirs = await playPaths(resources, [follow(steps)], real);
      // What is refused is no smaller case of what ran.
      if (theirs[0]!.steps.length === 0 && whole.steps.length > 0) return [];
      const own = await playOnOurs(resources, theirs, ours);
      return differencesOf(theirs[0]!.trace, withoutLeftOver(own[0]!.trace), [options.version, 'ours']);
    };
    const small = await shrink(whole, async (one) => (await differences(one)).length > 0);
    const told = await differences(small);
    console.log(`\n✗ seed ${seed} path ${path}${told.length === 0 ? ' (not when played alone)' : ''}\n${JSON.stringify(small.drawn)}`);
    for (const step of small.steps) console.log(`  ${JSON.stringify(step)}`);
    console.log((told.length > 0 ? told : lines).slice(0, 60).join('\n'));
  }
  await Promise.all([real.close(), ours.close()]);
}

/** A path that was cut short has not ended what it began. */
function withoutLeftOver(trace: Trace): Trace {
  return Object.fromEntries(Object.entries(trace).filter(([group]) => group !== leftOver));
}
