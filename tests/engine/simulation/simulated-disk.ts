import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileJournal } from '../../../engine/stream/file-journal.js';
import type { Batch } from '../../../engine/stream/batch.js';
import type { Journal } from '../../../engine/stream/journal.js';
import { MemoryJournal } from '../../../engine/stream/memory-journal.js';
import { MortalJournal, PowerCut } from '../../support/mortal-journal.js';
import type { Seeded } from '../../support/seeded.js';

/** What a disk makes of a write during which the power fails. */
export interface Disk {
  /** The journal as the next process finds it. */
  open(): MortalJournal;
  /** The write after so many more fails in the middle. */
  failAfter(writes: number): void;
  readonly faults: { lost: number; kept: number; torn: number };
  remove(): void;
}

abstract class FailingDisk implements Disk {
  readonly faults = { lost: 0, kept: 0, torn: 0 };
  private writesLeft = Infinity;

  abstract open(): MortalJournal;
  abstract remove(): void;

  failAfter(writes: number): void {
    this.writesLeft = writes;
  }

  protected journalOn(inner: Journal): MortalJournal {
    const journal: MortalJournal = new MortalJournal({
      append: (batches) => this.mayFail(journal, true, () => inner.append(batches)),
      saveCheckpoint: (...parameters) => this.mayFail(journal, false, () => inner.saveCheckpoint(...parameters)),
      readAfter: (position, limit) => inner.readAfter(position, limit),
      checkpoint: () => inner.checkpoint(),
      rows: () => inner.rows(),
      exported: () => inner.exported(),
      saveExported: (exported) => inner.saveExported(exported),
      close: () => inner.close(),
    });
    return journal;
  }

  /** Does the write, and leaves of it what the disk had written when the power failed. One that syncs only at its end may be torn. */
  protected abstract writeInterrupted(write: () => void, isOneSync: boolean): void;

  private mayFail(journal: MortalJournal, isOneSync: boolean, write: () => void): void {
    if (this.writesLeft-- > 0) return write();
    this.writesLeft = Infinity;
    this.writeInterrupted(write, isOneSync);
    journal.die();
    throw new PowerCut('the power failed during a write');
  }
}

/** All or nothing, as the journal promises. */
export class MemoryDisk extends FailingDisk {
  private readonly journal = new MemoryJournal();

  constructor(private readonly random: Seeded) {
    super();
  }

  open(): MortalJournal {
    return this.journalOn(this.journal);
  }

  remove(): void {
    // It was never anywhere.
  }

  protected writeInterrupted(write: () => void): void {
    if (this.random.isIn(0.5)) {
      write();
      this.faults.kept++;
    } else this.faults.lost++;
  }
}

/** Says that it has written what it has not: what is on it may be gone when the power fails. */
export class LyingDisk extends MemoryDisk {
  private written: Batch[] = [];

  override open(): MortalJournal {
    this.written = this.written.slice(0, -2);
    const journal = new MemoryJournal();
    journal.append(this.written);
    const append = journal.append.bind(journal);
    journal.append = (batches) => {
      this.written.push(...batches);
      append(batches);
    };
    return this.journalOn(journal);
  }
}

const sector = 512;
const headBytes = 32;
const files = ['engine.db', 'engine.db-wal'] as const;

/**
 * The bytes of real files. When the power fails, the sectors that were not yet synced are written or not, each by itself
 * and in any order.
 */
export class SectorDisk extends FailingDisk {
  private readonly root = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'engine-simulation-'));
  private lives = 0;
  private current: FileJournal | undefined;
  private left: ReadonlyMap<string, Buffer> | undefined;

  constructor(private readonly random: Seeded) {
    super();
  }

  open(): MortalJournal {
    const before = this.folder();
    this.lives++;
    if (this.current) {
      const left = this.left ?? this.bytes(before);
      this.left = undefined;
      this.current.close();
      cpSync(before, this.folder(), { recursive: true });
      for (const name of files) rmSync(join(this.folder(), name), { force: true });
      for (const [name, content] of left) writeFileSync(join(this.folder(), name), content);
      rmSync(before, { recursive: true });
    }
    this.current = new FileJournal(this.folder());
    return this.journalOn(this.current);
  }

  remove(): void {
    this.current?.close();
    rmSync(this.root, { recursive: true, force: true });
  }

  protected writeInterrupted(write: () => void, isOneSync: boolean): void {
    const before = this.bytes(this.folder());
    write();
    const after = this.bytes(this.folder());
    if (!isOneSync) {
      const isKept = this.random.isIn(0.5);
      this.left = isKept ? after : before;
      this.faults[isKept ? 'kept' : 'lost']++;
      return;
    }
    // The log is synced before pages of the database are touched.
    const isLogWhole = !(before.get('engine.db') ?? Buffer.alloc(0)).equals(after.get('engine.db') ?? Buffer.alloc(0));
    this.left = new Map(
      [...after].map(([name, content]) => {
        const old = before.get(name) ?? Buffer.alloc(0);
        if (name === 'engine.db') return [name, this.torn(old, content, 0)] as const;
        // The head of the log is synced before what follows it.
        return [name, isLogWhole ? content : this.torn(old, content, headBytes)] as const;
      }),
    );
    this.faults.torn++;
  }

  private torn(before: Buffer, after: Buffer, syncedBytes: number): Buffer {
    const keep = this.random.oneOf([0, 0.2, 0.5, 0.9, 1]);
    const left = Buffer.alloc(Math.max(before.length, after.length));
    before.copy(left);
    after.copy(left, 0, 0, syncedBytes);
    let end = Math.max(before.length, syncedBytes);
    for (let from = 0; from < after.length; from += sector) {
      const to = Math.min(from + sector, after.length);
      if (!this.random.isIn(keep)) continue;
      after.copy(left, from, from, to);
      end = Math.max(end, to);
    }
    return left.subarray(0, end);
  }

  private folder(): string {
    return join(this.root, String(this.lives));
  }

  private bytes(folder: string): ReadonlyMap<string, Buffer> {
    return new Map(files.filter((name) => existsSync(join(folder, name))).map((name) => [name, readFileSync(join(folder, name))]));
  }
}
