import { LyingDisk } from './simulated-disk.js';
import { simulate, type Outcome } from './simulate.js';

const isWhole = process.env.SHARE === 'nightly';
const seeds = isWhole ? 1_000 : 20;
const firstSeed = 1;

describe('the engine in a simulated office', () => {
  const real = performance.now.bind(performance);

  // How long a turn may last is a matter of the machine; here time passes only between turns.
  beforeAll(() => {
    performance.now = () => 0;
  });
  afterAll(() => {
    performance.now = real;
  });

  it(`keeps its promises for ${seeds} seeds, whatever goes wrong`, async () => {
    const began = real();
    const broken: string[] = [];
    const sums: Record<string, number> = {};
    for (let seed = firstSeed; seed < firstSeed + seeds; seed++) {
      const outcome = await simulate(seed).catch((cause: unknown) => {
        throw new Error(`seed ${seed} broke off`, { cause });
      });
      for (const one of outcome.broken.slice(0, 3)) broken.push(`seed ${seed}: ${one}`);
      add(sums, outcome);
    }
    const hours = (real() - began) / 3_600_000;
    if (isWhole || broken.length > 0)
      console.log({ firstSeed, seeds, ...sums, seconds: Math.round(hours * 3_600), timesRealTime: Math.round(sums.hours! / hours) });

    expect(broken).toEqual([]);
    expect(sums.crashes).toBeGreaterThan(seeds * 5);
    expect(sums.torn).toBeGreaterThan(0);
  }, 3_600_000);

  it('finds out a disk that lies', async () => {
    const outcome = await simulate(1, (_seed, random) => new LyingDisk(random));

    expect(outcome.broken.join('\n')).toContain('was completed and is back');
  }, 60_000);

  it('repeats a seed bit for bit, in memory and on bytes', async () => {
    for (const seed of [3, 4]) expect(await simulate(seed)).toEqual(await simulate(seed));
  }, 60_000);
});

function add(sums: Record<string, number>, { hours, cases, crashes, records, acknowledged, faults }: Outcome): void {
  for (const [name, value] of Object.entries({ hours, cases, crashes, records, acknowledged, ...faults }))
    sums[name] = (sums[name] ?? 0) + value;
}
