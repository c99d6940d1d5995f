import { playOnOurs } from './compare.js';
import { readGeneratedGoldens } from './goldens.js';
import { OurContender } from './our-contender.js';
import { differences } from './told.js';

describe('our engine on drawn processes, beside what Zeebe 8.5.25 told', () => {
  const ours = new OurContender();
  afterAll(() => ours.close());

  it.each(readGeneratedGoldens())('tells the same of seed $seed, and forgets what has ended', async ({ resources, paths }) => {
    const own = await playOnOurs(resources, paths, ours);

    expect(paths.flatMap(({ trace }, at) => differences(trace, own[at]!.trace, ['8.5.25', 'ours'])).join('\n')).toBe('');
  });
});
