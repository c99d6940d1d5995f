import type Database from 'libsql';
import type { TableChanges } from '../state/state.js';
import { batchCodec } from './batch-codec.js';
import type { Batch } from './batch.js';
import { checksum } from './checksum.js';
import { closeEngineFile, openEngineFile, readMeta, textOf, writeMeta } from './engine-file.js';
import { JournalDamaged, JournalFull, lastPosition, type Checkpoint, type Exported, type Journal, type StoredRow } from './journal.js';
import { rowKey } from './row-key.js';
import { storedRows } from './stored-rows.js';

/** Batches that are looked at together. */
const recordsAtOnce = 500;

/** The log in one libsql file, synced before `append` returns. */
export class FileJournal implements Journal {
  private readonly db: Database.Database;
  private readonly insert: Database.Statement;
  private readonly select: Database.Statement;
  private readonly put: Database.Statement;
  private readonly remove: Database.Statement;

  constructor(folder: string) {
    this.db = openEngineFile(folder);
    this.insert = this.db.prepare('INSERT INTO records (position, data, sum) VALUES (?, ?, ?)');
    const recordsAfter = 'SELECT position, CAST(data AS BLOB), sum FROM records WHERE position > ? ORDER BY position LIMIT ?';
    this.select = this.db.prepare(recordsAfter).raw();
    this.put = this.db.prepare('INSERT OR REPLACE INTO state (tbl, key, value, sum) VALUES (?, ?, ?, ?)');
    this.remove = this.db.prepare('DELETE FROM state WHERE tbl = ? AND key = ?');
    try {
      this.expectWholeRecords();
    } catch (error) {
      this.close();
      throw error;
    }
  }

  append(batches: readonly Batch[]): void {
    const position = lastPosition(batches.at(-1)!);
    const data = batchCodec.encode(batches);
    // One statement is a transaction of its own.
    refuseWhenFull(() => this.insert.run(position, data, checksum(position, data)));
  }

  readAfter(position: number, limit: number): readonly Batch[] {
    const batches = this.textsAfter(position, limit).flatMap(({ text }) => batchCodec.decode(text));
    // The receiver of records may have taken only the first of those that were written together.
    return batches.filter((batch) => lastPosition(batch) > position);
  }

  checkpoint(): Checkpoint | undefined {
    const text = readMeta(this.db, 'checkpoint');
    return text === undefined ? undefined : (JSON.parse(text) as Checkpoint);
  }

  rows(): Iterable<StoredRow> {
    return storedRows(this.db);
  }

  saveCheckpoint(checkpoint: Checkpoint, changes: readonly TableChanges[], exportedPosition: number): void {
    this.inTransaction(() => {
      for (const { table, rows } of changes) for (const [key, text] of rows) this.write(table, rowKey.encode(key), text);
      writeMeta(this.db, 'checkpoint', JSON.stringify(checkpoint));
      this.db.prepare('DELETE FROM records WHERE position <= ?').run([Math.min(checkpoint.position, exportedPosition)]);
    });
    // Freed pages go back little by little.
    this.db.pragma('incremental_vacuum(500)');
  }

  exported(): Exported {
    const text = readMeta(this.db, 'exported');
    return text === undefined ? { position: 0, sequences: [] } : (JSON.parse(text) as Exported);
  }

  saveExported(exported: Exported): void {
    writeMeta(this.db, 'exported', JSON.stringify(exported));
  }

  close(): void {
    closeEngineFile(this.db);
  }

  /** Those whose effect is stored are not read at the start, but only when they are sent; that would be late to hear of it. */
  private expectWholeRecords(): void {
    for (let position = 0; ;) {
      const last = this.textsAfter(position, recordsAtOnce).at(-1);
      if (!last) return;
      position = last.position;
    }
  }

  private textsAfter(after: number, limit: number): readonly { readonly position: number; readonly text: string }[] {
    return (this.select.all(after, limit) as [number, Uint8Array, number][]).map(([position, data, sum]) => {
      const text = textOf(data);
      if (checksum(position, text) !== sum) throw new JournalDamaged(`the records up to position ${position}`);
      return { position, text };
    });
  }

  private write(table: string, key: string, text: string | undefined): void {
    if (text === undefined) this.remove.run(table, key);
    else this.put.run(table, key, text, checksum(table, key, text));
  }

  private inTransaction(write: () => void): void {
    this.db.exec('BEGIN IMMEDIATE');
    try {
      refuseWhenFull(() => {
        write();
        this.db.exec('COMMIT');
      });
    } catch (error) {
      if (this.db.inTransaction) this.db.exec('ROLLBACK');
      throw error;
    }
  }
}

function refuseWhenFull(write: () => void): void {
  try {
    write();
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'SQLITE_FULL') throw error;
    throw new JournalFull('The disk with the data of the engine is full', { cause: error });
  }
}
