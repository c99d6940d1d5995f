import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Batch } from '../../../engine/stream/batch.js';
import { FileJournal } from '../../../engine/stream/file-journal.js';
import { lastPosition } from '../../../engine/stream/journal.js';

const headerBytes = 32;
const frameBytes = 4096 + 24;
const sector = 512;

function batch(position: number, size: number): Batch {
  const record = {
    recordType: 'EVENT',
    position,
    sourcePosition: position - 1,
    timestamp: 0,
    valueType: 'VARIABLE',
    intent: 'CREATED',
    key: '1',
  };
  return { keyCounter: position, records: [{ ...record, value: { text: 'x'.repeat(size) } }] } as unknown as Batch;
}

describe('a log whose end was torn by two power failures, one after the other', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'engine-torn-'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  /** Appends while the power fails; answers the folder as it is found then, when `tear` has made of the new frames what was written of them. */
  function failDuring(folder: string, append: Batch, next: string, tear: (log: Buffer, frames: readonly number[]) => void): FileJournal {
    const journal = new FileJournal(join(root, folder));
    const before = readLog(folder);
    journal.append([append]);
    const log = readLog(folder);
    cpSync(join(root, folder), join(root, next), { recursive: true });
    const places = Array.from(
      { length: Math.floor((log.length - headerBytes) / frameBytes) },
      (_, index) => headerBytes + index * frameBytes,
    );
    const written = places.filter(
      (at) => at + frameBytes > before.length || before.compare(log, at, at + frameBytes, at, at + frameBytes) !== 0,
    );
    tear(log, written);
    writeFileSync(join(root, next, 'engine.db-wal'), log);
    return journal;
  }

  const readLog = (folder: string): Buffer => readFileSync(join(root, folder, 'engine.db-wal'));

  it('is opened with all that was acknowledged', () => {
    const first = new FileJournal(join(root, 'first'));
    first.append([batch(1, 100)]);
    cpSync(join(root, 'first'), join(root, 'second'), { recursive: true });
    first.close();

    // given: of a long write everything reached the disk but its first page
    const second = failDuring('second', batch(2, 40_000), 'third', (log, frames) => log.fill(0, frames[0]!, frames[0]! + frameBytes));
    expect(readLog('third').length).toBeGreaterThan(headerBytes + 8 * frameBytes);

    // and: of a short one after it only the first sector of each page
    const third = failDuring('third', batch(3, 100), 'fourth', (log, frames) => {
      for (const at of frames) log.fill(0, at + sector, at + frameBytes);
    });

    const fourth = new FileJournal(join(root, 'fourth'));
    expect(fourth.readAfter(0, 10).map(lastPosition)).toEqual([1]);
    for (const journal of [second, third, fourth]) journal.close();
  });
});
