import { readGoldens, sectionOf } from './goldens.js';
import { knownDifferences } from './known-differences.js';
import { diff } from './player/diff.js';
import { OurEngine } from './player/our-engine.js';
import { playOurs } from './player/play.js';
import { rules } from './rules.js';
import { scripts } from './scripts/index.js';

describe('our engine beside what Zeebe 8.5.25 told', () => {
  const ours = new OurEngine();
  afterAll(() => ours.close());

  it('has a golden trace of every script', () => {
    const missing = scripts.filter(({ name }) => !readGoldens(sectionOf(name))[name]).map(({ name }) => name);

    expect(missing).toEqual([]);
  });

  it('tells scripts apart by their names', () => {
    expect(new Set(scripts.map(({ name }) => name)).size).toBe(scripts.length);
  });

  it.each(scripts.filter(({ name }) => !knownDifferences.has(name)))('$name', async (script) => {
    const golden = readGoldens(sectionOf(script.name))[script.name]!;

    expect(diff(golden, await playOurs(script, ours), ['8.5.25', 'ours']).join('\n')).toBe('');
  });

  it('keeps the list of known differences short: each of them still differs', async () => {
    const gone: string[] = [];
    for (const script of scripts.filter(({ name }) => knownDifferences.has(name))) {
      const golden = readGoldens(sectionOf(script.name))[script.name]!;
      if (diff(golden, await playOurs(script, ours), ['8.5.25', 'ours']).length === 0) gone.push(script.name);
    }

    expect(gone).toEqual([]);
  }, 120_000);
});

describe('the rules of docs/conformance.md', () => {
  it('each have a script', () => {
    const walked = new Set(scripts.flatMap(({ rules: named }) => named));

    expect([...rules().keys()].filter((rule) => !walked.has(rule))).toEqual([]);
  });

  it('are all that scripts name', () => {
    const known = rules();

    expect(scripts.flatMap(({ rules: named }) => named).filter((rule) => !known.has(rule))).toEqual([]);
  });
});
