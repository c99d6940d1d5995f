import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileJournal } from '../../../engine/stream/file-journal.js';
import { JournalDamaged, type Journal } from '../../../engine/stream/journal.js';
import { fixedScript, openAt, perform, timeOf } from './script.js';
import { seeded } from '../../support/seeded.js';

const flips = process.env.SHARE === 'nightly' ? 1_000 : 40;
const cutEvery = process.env.SHARE === 'nightly' ? 1 : 97;
const steps = 120;
const frameBytes = 4096 + 24;

/** A data folder as a crash leaves it, one that was closed in order, and what was true after each step. */
async function makeFolders(root: string) {
  const ask = await fixedScript(steps);
  const truths: string[] = [];
  const [working, crashed, closed] = ['working', 'crashed', 'closed'].map((name) => join(root, name)) as [string, string, string];
  let journal = new FileJournal(working);
  let processor = await openAt(journal, timeOf(0), fail);
  for (let step = 0; step < steps; step++) {
    processor.clock.pin(timeOf(step));
    perform(ask(step, processor), processor);
    truths.push(textOf(processor.dump()));
    if (step !== Math.floor(steps / 2)) continue;
    processor.close();
    journal.close();
    journal = new FileJournal(working);
    processor = await openAt(journal, timeOf(step), fail);
  }
  cpSync(working, crashed, { recursive: true });
  processor.close();
  journal.close();
  cpSync(working, closed, { recursive: true });
  return { truths, crashed, closed };
}

describe('a data folder that was damaged', () => {
  let root: string;
  let made: Awaited<ReturnType<typeof makeFolders>>;

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'engine-damage-'));
    made = await makeFolders(root);
  });
  afterAll(() => rmSync(root, { recursive: true }));

  /** Opens a copy of a folder after something was done to it; tells how many steps its state holds, or why it is refused. */
  async function outcome(folder: string, damage: (copy: string) => void): Promise<number | 'damaged'> {
    const copy = mkdtempSync(join(root, 'copy-'));
    cpSync(folder, copy, { recursive: true });
    damage(copy);
    let journal: Journal | undefined;
    try {
      journal = new FileJournal(copy);
      // What is due is not done any more: the folder is closed first.
      const found = textOf((await openAt(journal, timeOf(steps), () => undefined)).dump());
      return made.truths.lastIndexOf(found) + 1;
    } catch (error) {
      const isTold = error instanceof JournalDamaged || /has (an older format|format \d+), but/.test((error as Error).message);
      if (!isTold) throw error;
      return 'damaged';
    } finally {
      journal?.close();
      rmSync(copy, { recursive: true });
    }
  }

  it('is opened as it was when nothing happened to it', async () => {
    expect(await outcome(made.closed, () => undefined)).toBe(steps);
    expect(await outcome(made.crashed, () => undefined)).toBe(steps);
  });

  it.each([
    ['closed', 'engine.db', 1],
    ['crashed', 'engine.db', 2],
    ['crashed', 'engine.db-wal', 3],
  ] as const)('is never opened with another state: one bit turned over (%s, %s)', async (kind, name, seed) => {
    const { below } = seeded(seed);
    const outcomes = new Map<number | 'damaged', number>();
    for (let flip = 0; flip < flips; flip++) {
      const result = await outcome(made[kind], (copy) => turnOverOneBit(join(copy, name), below));
      outcomes.set(result, (outcomes.get(result) ?? 0) + 1);
    }

    // A bit in the last thing written may have been lost in the crash itself; no earlier one is taken for that.
    const isTold = [...outcomes.keys()].every(
      (held) => held === 'damaged' || held === steps || (name.endsWith('wal') && held === steps - 1),
    );
    expect({ outcomes, isTold }).toEqual({ outcomes, isTold: true });
    expect(outcomes.get('damaged')).toBeGreaterThan(flips / 4);
  });

  it('is opened up to the last whole step when the end of its log was cut off', async () => {
    const size = readFileSync(join(made.crashed, 'engine.db-wal')).length;
    const held = new Set<number | 'damaged'>();
    for (let cut = 1; cut <= 3 * frameBytes; cut += cutEvery) {
      held.add(await outcome(made.crashed, (copy) => truncateSync(join(copy, 'engine.db-wal'), size - cut)));
    }

    expect(held).not.toContain('damaged');
    expect(Math.min(...([...held] as number[]))).toBeGreaterThanOrEqual(steps - 4);
    expect(Math.max(...([...held] as number[]))).toBeLessThan(steps);
  });

  it('says where, and what to do', () => {
    const copy = join(root, 'told');
    cpSync(made.closed, copy, { recursive: true });
    const file = join(copy, 'engine.db');
    const bytes = readFileSync(file);
    // The text also stands in parts of the file that are free by now.
    for (let at = bytes.indexOf('case-'); at >= 0; at = bytes.indexOf('case-', at)) bytes[at + 1]! ^= 0x80;
    writeFileSync(file, bytes);

    const open = () => [...new FileJournal(copy).rows()];

    expect(open).toThrow(
      /^The engine's data is damaged: the records up to position \d+\. Nothing was changed\. Keep a copy of the folder, and start from the last backup\.$/,
    );
  });
});

/** Most of a small file is zeros that mean nothing, so those bits are left alone. */
function turnOverOneBit(file: string, below: (bound: number) => number): void {
  const bytes = readFileSync(file);
  let at = below(bytes.length);
  while (bytes[at] === 0) at = below(bytes.length);
  bytes[at]! ^= 1 << below(8);
  writeFileSync(file, bytes);
}

function textOf(dump: unknown): string {
  return JSON.stringify(dump);
}

function fail(error: Error): void {
  throw error;
}
