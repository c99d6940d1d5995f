import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { FileJournal } from '../../../engine/stream/file-journal.js';
import type { Journal } from '../../../engine/stream/journal.js';
import { MemoryJournal } from '../../../engine/stream/memory-journal.js';
import type { StreamProcessor } from '../../../engine/stream/stream-processor.js';
import { fixedScript, openAt, perform, timeOf } from './script.js';

const isWhole = process.env.SHARE === 'nightly';
const steps = 200;
/** The engine is closed, and so stores its state, every so many steps. */
const restEvery = 40;

class PowerCut extends Error {}

/** Stops at write number `failAt`: either nothing of it is kept, or all of it but no one hears. */
class FailingJournal extends MemoryJournal {
  writes = 0;

  constructor(
    private readonly failAt: number,
    private readonly isKept: boolean,
  ) {
    super();
  }

  override append(...parameters: Parameters<Journal['append']>): void {
    this.mayFail(() => super.append(...parameters));
  }

  override saveCheckpoint(...parameters: Parameters<Journal['saveCheckpoint']>): void {
    this.mayFail(() => super.saveCheckpoint(...parameters));
  }

  private mayFail(really: () => void): void {
    this.writes++;
    if (this.writes !== this.failAt) return really();
    if (this.isKept) really();
    throw new PowerCut('write failed');
  }
}

/** All that is true; a field without a value is as good as none. */
function plain(processor: StreamProcessor): unknown {
  return JSON.parse(JSON.stringify(processor.dump()));
}

describe('the fixed script of 200 commands', () => {
  let ask: Awaited<ReturnType<typeof fixedScript>>;

  beforeAll(async () => {
    ask = await fixedScript(steps);
  });

  /** Runs until the end or the first failed write; tells how many steps were acknowledged. */
  async function run(journal: Journal, afterStep: (processor: StreamProcessor) => void = () => undefined): Promise<number> {
    let hasFailed = false;
    const open = (step: number) => openAt(journal, timeOf(step), () => (hasFailed = true));
    let processor = await open(0);
    for (let step = 0; step < steps; step++) {
      processor.clock.pin(timeOf(step));
      const isAnswered = perform(ask(step, processor), processor);
      if (hasFailed) return step;
      expect(isAnswered).toBe(true);
      afterStep(processor);
      if (step % restEvery !== restEvery - 1) continue;
      processor.close();
      processor = await open(step);
    }
    return steps;
  }

  it('leads to the same state when the engine is opened again from disk after each step', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'engine-restart-'));
    const states = new Set<string>();
    let journal = new FileJournal(folder);
    for (let step = 0; step < steps; step++) {
      const processor = await openAt(journal, timeOf(step), fail);
      perform(ask(step, processor), processor);
      const lived = processor.dump();
      if (step % 2 === 0) processor.close();
      journal.close();
      journal = new FileJournal(folder);
      expect((await openAt(journal, timeOf(step), fail)).dump()).toEqual(lived);
      states.add(JSON.stringify(lived));
    }
    journal.close();
    rmSync(folder, { recursive: true });
    expect(states.size).toBeGreaterThan(steps / 2);
  }, 120_000);

  it.each([false, true])(
    'recovers all that was acknowledged, whichever write fails (kept by the disk: %s)',
    async (isKept) => {
      const whole = new FailingJournal(Infinity, isKept);
      const empty = plain(await openAt(new MemoryJournal(), timeOf(0), fail));
      /** What is true after each step when nothing fails. */
      const truths: unknown[] = [];
      expect(await run(whole, (processor) => truths.push(plain(processor)))).toBe(steps);

      let crashes = 0;
      for (let failAt = 1; failAt <= whole.writes; failAt += isWhole ? 1 : 7) {
        const journal = new FailingJournal(failAt, isKept);
        const acknowledged = await run(journal);
        if (acknowledged < steps) crashes++;

        // then: it is the state after the last acknowledged step, or with the next one whole
        const recovered = plain(await openAt(journal, timeOf(acknowledged), fail));
        const allowed = [acknowledged === 0 ? empty : truths[acknowledged - 1], truths[acknowledged]];
        expect({ failAt, isAllowed: allowed.some((truth) => isDeepStrictEqual(truth, recovered)) }).toEqual({ failAt, isAllowed: true });
      }
      expect(crashes).toBeGreaterThan(isWhole ? 150 : 20);
    },
    300_000,
  );
});

function fail(error: Error): void {
  throw error;
}
