import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileJournal } from '../../../engine/stream/file-journal.js';
import { walks } from '../../conformance/generated/compare.js';
import { draw } from '../../conformance/generated/draw.js';
import { OurContender } from '../../conformance/generated/our-contender.js';
import { playPaths } from '../../conformance/generated/play-paths.js';
import { render } from '../../conformance/generated/render.js';

const isWhole = process.env.SHARE === 'nightly';
/** On the share of each commit other seeds than those that were mended last. */
const inMemory = { processes: isWhole ? 950 : 5, firstSeed: 1 };
const onDisk = { processes: isWhole ? 50 : 1, firstSeed: 5_002 };
const paths = 2;

/** Starts from its log after every step, by turns as after kill -9 and as after a stop; tells how often. */
async function walkWithRestarts(seed: number, engine: OurContender, reopen?: Parameters<OurContender['restart']>[1]): Promise<number> {
  let restarts = 0;
  let empty: string | undefined;
  await playPaths(render(draw(seed)), walks(seed, paths), engine, {
    afterStep: async () => {
      const lived = JSON.stringify(engine.dump());
      await engine.restart(restarts % 2 === 0, reopen);
      expect({ seed, restarts, state: told(engine.dump()) }).toEqual({ seed, restarts, state: told(JSON.parse(lived) as never) });
      empty ??= lived;
      restarts++;
    },
    // All that runs has ended: only what was deployed is left.
    afterPath: () => expect({ seed, state: told(engine.dump()) }).toEqual({ seed, state: told(JSON.parse(empty!) as never) }),
  });
  return restarts;
}

/** As JSON tells it: a field without a value is as good as none. */
const told = (dump: object): unknown => JSON.parse(JSON.stringify(dump));

describe('an engine that starts again after every step', () => {
  it(`goes on as if nothing had happened, in ${inMemory.processes} drawn processes`, async () => {
    const engine = new OurContender();
    let restarts = 0;
    for (let at = 0; at < inMemory.processes; at++) restarts += await walkWithRestarts(inMemory.firstSeed + at, engine);
    await engine.close();
    if (isWhole)
      console.log(`${inMemory.processes} processes from seed ${inMemory.firstSeed}, ${restarts} restarts in memory, 0 differences`);
    expect(restarts).toBeGreaterThan(inMemory.processes * 4);
  }, 1_800_000);

  it(`reads the same from disk, in ${onDisk.processes} drawn processes`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'engine-restarts-'));
    let restarts = 0;
    for (let at = 0; at < onDisk.processes; at++) {
      const own = join(folder, String(at));
      const engine = new OurContender(() => new FileJournal(own));
      const reopen: Parameters<OurContender['restart']>[1] = (journal) => {
        journal.close();
        return new FileJournal(own);
      };
      restarts += await walkWithRestarts(onDisk.firstSeed + at, engine, reopen);
      await engine.close();
    }
    rmSync(folder, { recursive: true });
    if (isWhole) console.log(`${onDisk.processes} processes from seed ${onDisk.firstSeed}, ${restarts} restarts from disk, 0 differences`);
    expect(restarts).toBeGreaterThan(onDisk.processes * 4);
  }, 1_800_000);
});
