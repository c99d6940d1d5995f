import { traceOf, type Trace } from '../player/trace.js';
import type { Played } from '../player/play.js';
import { steps } from '../player/steps.js';
import { World } from '../player/world.js';
import type { Script } from '../player/script.js';
import { beginning } from '../player/engine.js';
import type { Contender } from './contender.js';
import { look, type Sight } from './sight.js';
import { stepOf, type ToldStep } from './walk.js';

/** Chooses the next step, from what is to be seen if it likes; undefined ends the path. */
export type Choose = (sight: () => Sight, at: number) => ToldStep | undefined;

export interface PlayedPath {
  readonly steps: readonly ToldStep[];
  readonly trace: Trace;
}

export interface Listener {
  /** After the files are there, and after each step. */
  afterStep?(): Promise<void> | void;
  afterPath?(): void;
}

/** Deploys the files on a fresh engine and plays the paths one after another; each must end all that it began. */
export async function playPaths(
  resources: Script['resources'],
  paths: readonly Choose[],
  contender: Contender,
  listener: Listener = {},
): Promise<PlayedPath[]> {
  await contender.fresh();
  const played: PlayedPath[] = [];
  let time = Date.parse(beginning);
  const deploy = steps.deploy(...resources);
  if (deploy.kind === 'call') {
    const answer = await contender.call(deploy.method, deploy.request(new World([])));
    const deployed = await contender.records();
    if ('code' in answer) return [{ steps: [], trace: traceOf(deployed, [{ method: deploy.method, answer }]) }];
  }
  await listener.afterStep?.();
  const deployed = (await contender.records()).length;

  for (const choose of paths) {
    const all = await contender.records();
    const before = { records: all.slice(0, deployed).filter(({ recordType }) => recordType === 'EVENT'), time };
    const from = all.length;
    const path: ToldStep[] = [];
    const calls: Played[] = [];
    for (;;) {
      const window = (await contender.records()).slice(from);
      const told = choose(() => look(window), path.length);
      if (!told) break;
      path.push(told);
      const step = stepOf(told);
      if (step.kind === 'advance') {
        await contender.advance(step.milliseconds);
        time += step.milliseconds;
      } else calls.push({ method: step.method, answer: await contender.call(step.method, step.request(new World(window))) });
      await contender.records();
      await listener.afterStep?.();
    }
    listener.afterPath?.();
    played.push({ steps: path, trace: traceOf((await contender.records()).slice(from), calls, before) });
  }
  return played;
}

/** The steps as they were told. */
export const follow =
  (told: readonly ToldStep[]): Choose =>
  (_sight, at) =>
    told[at];
