/** What `npm run conformance -- --version 8.8.21` runs: another version beside what 8.5.25 told, and the list of what is known to differ. */
import { laterDifferences } from './differences-8.8.js';
import { readGoldens, sectionOf } from './goldens.js';
import { diff } from './player/diff.js';
import { play } from './player/play.js';
import { RealEngine } from './player/real-engine.js';
import type { Script } from './player/script.js';

/** Answers whether exactly what is listed differs. */
export async function compareVersions(java: string, version: string, chosen: readonly Script[]): Promise<boolean> {
  const real = new RealEngine(java, version);
  // The first call of a young Java process may take longer than a client waits.
  if (chosen[0]) await play(chosen[0], real);
  const [unlisted, different]: string[][] = [[], []];
  for (const script of chosen) {
    const golden = readGoldens(sectionOf(script.name))[script.name];
    if (!golden) continue;
    const lines = diff(golden, await play(script, real), ['8.5.25', version]);
    if (lines.length === 0) continue;
    different!.push(script.name);
    if (laterDifferences.has(script.name)) continue;
    unlisted!.push(script.name);
    console.log(`✗ ${script.name}\n${lines.join('\n')}\n`);
  }
  await real.close();
  const gone = chosen.filter(({ name }) => laterDifferences.has(name) && !different!.includes(name)).map(({ name }) => name);
  for (const name of gone) console.log(`✗ listed, but tells the same: ${name}`);
  console.log(
    `${chosen.length} scripts, ${different!.length} tell something else in ${version} than in 8.5.25, ${unlisted!.length} of them not listed`,
  );
  return unlisted!.length === 0 && gone.length === 0;
}
